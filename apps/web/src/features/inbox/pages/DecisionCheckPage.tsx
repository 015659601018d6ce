import { decideApplicationRoute, type ReviewedApplication } from '@cabinet/contracts/inbox';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { LetterPreview } from '../components/LetterPreview.tsx';
import type { DecisionForm } from '../forms.ts';
import { useDecisionDraft, useGround } from '../use-decision-draft.ts';
import { useDone } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';
import { decisions } from './DecisionPage.tsx';

/** Nothing is asked any more, only confirmed. */
const Confirmation = z.object({});

/** The last look at a decision: the answers, and the letter as the applicant will read it. */
export function DecisionCheckPage(): ReactNode {
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const [draft, keep] = useDecisionDraft(applicationId);
  // The draft of the arrival: once sent it is forgotten, while this page may still be here for a moment.
  const [arrived] = useState(draft);
  if (!arrived) return <Navigate replace to={staffPathTo('inboxDecision', { applicationId })} />;
  return <Check reviewed={reviewed} draft={arrived} onSent={() => keep(null)} />;
}

interface Props {
  readonly reviewed: ReturnType<typeof useReviewed>;
  readonly draft: DecisionForm;
  readonly onSent: () => void;
}

function Check({ reviewed, draft, onSent }: Props): ReactNode {
  const text = useText('inbox').decision;
  const { application } = reviewed;
  const { id: applicationId } = application;
  const ground = useGround(application)(draft);
  const done = useDone(applicationId);
  const { outcome, reason } = draft;
  const forIncompleteness = outcome === 'refused' && draft.forIncompleteness;
  const form = useContractForm(Confirmation, {
    defaults: {},
    onSubmit: async (_nothing, { idempotencyKey }) => {
      await done('decided', ({ version }) =>
        call(decideApplicationRoute, {
          params: { applicationId },
          body: { version, outcome, reason, ground, forIncompleteness },
          idempotencyKey,
        }),
      );
      onSent();
    },
  });
  return (
    <ActPage reviewed={reviewed} needs={decisions} title={text.checkTitle} errors={<FormErrors form={form} />}>
      <Answers application={application} draft={draft} />
      <LetterPreview application={application} draft={draft} />
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.submit}>
        {null}
      </Form>
    </ActPage>
  );
}

interface AnswersProps {
  readonly application: ReviewedApplication;
  readonly draft: DecisionForm;
}

function Answers({ application, draft }: AnswersProps): ReactNode {
  const text = useText('inbox').decision;
  const { yes, no } = useText('common');
  const ground = useGround(application)(draft);
  const changeHref = staffPathTo('inboxDecision', { applicationId: application.id });
  const refusal =
    draft.outcome === 'refused'
      ? [{ term: text.incompleteRow, value: draft.forIncompleteness ? yes : no, changeHref }]
      : [];
  return (
    <>
      <h2>{text.answersTitle}</h2>
      <SummaryList
        rows={[
          { term: text.outcomeRow, value: text.outcomes[draft.outcome], changeHref },
          ...(ground === null ? [] : [{ term: text.groundRow, value: ground, changeHref }]),
          ...refusal,
          { term: text.reasonRow, value: draft.reason, changeHref },
        ]}
      />
    </>
  );
}
