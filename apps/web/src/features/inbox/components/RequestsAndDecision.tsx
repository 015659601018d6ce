import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Card } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { labelOfState } from '#shared/workflows/state-labels.ts';
import { decidedState } from '../rules.ts';

interface Props {
  readonly application: ReviewedApplication;
}

/** What was asked of the applicant, and what they answered. */
export function Requests({ application: { requests } }: Props): ReactNode {
  const text = useText('inbox').review;
  const kinds = useText('inbox').request.kinds;
  const formats = useFormats();
  if (requests.length === 0) return null;
  return (
    <>
      <h2>{text.requestsTitle}</h2>
      {requests.map((request) => (
        <Card key={request.id}>
          <h3>{kinds[request.kind]}</h3>
          <p>
            <StatusTag kind={request.state === 'open' ? 'active' : 'neutral'}>
              {text.requestStates[request.state]}
            </StatusTag>
          </p>
          <p>{request.text}</p>
          <p>{text.requestDue(formats.date(request.dueOn))}</p>
          <p>{text.noteBy(request.askedByName, formats.dateTime(request.askedAt))}</p>
          {request.answerText && <p>{text.requestAnswer(request.answerText)}</p>}
        </Card>
      ))}
    </>
  );
}

/** The decision that stands, with its author and reason (F9). */
export function Decision({ application }: Props): ReactNode {
  const text = useText('inbox').review;
  const { outcomeRow } = useText('inbox').decision;
  const say = useBilingual();
  const formats = useFormats();
  const { decidedAt, decidedByName, decisionReason, decisionGround, resultNumber, state } = application;
  if (!decidedAt) return null;
  return (
    <>
      <h2>{text.decisionTitle}</h2>
      <SummaryList
        rows={[
          { term: outcomeRow, value: say(labelOfState(decidedState(state))) },
          { term: text.reason, value: decisionReason },
          { term: text.ground, value: decisionGround },
          ...(resultNumber ? [{ term: text.resultNumber, value: resultNumber }] : []),
          { term: text.decidedBy, value: decidedByName },
          { term: text.decidedAt, value: formats.dateTime(decidedAt) },
        ]}
      />
    </>
  );
}
