import { type Application, copyApplicationRoute } from '@cabinet/contracts/applications';
import { readContentRoute } from '@cabinet/contracts/documents';
import { formatKyivTimestamp } from '@cabinet/domain/kyiv-time';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { addressOf } from '#shared/api/request.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { keepAnswer } from '../queries.ts';

interface Props {
  readonly application: Application;
}

/** F9, F11: the decision in plain words, who made it and when. */
export function Decision({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const { decidedAt, decidedByName, decisionReason, decisionGround, resultNumber } = application;
  if (!decidedAt && !decisionReason) return null;
  const rows: SummaryRow[] = [
    { term: text.decisionReason, value: decisionReason },
    ...(decisionGround ? [{ term: text.decisionGround, value: decisionGround }] : []),
    ...(resultNumber ? [{ term: text.resultNumber, value: resultNumber }] : []),
    { term: text.decidedBy, value: decidedByName },
    { term: text.decidedAt, value: decidedAt && formatKyivTimestamp(new Date(decidedAt)) },
  ];
  return (
    <>
      <h2>{text.decisionTitle}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

const contentOf = (documentId: string): string => addressOf(readContentRoute.path, { documentId }, undefined);

/** H3: the receipt and the decision as files. */
export function Papers({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const { receiptId, decisionPaperId } = application;
  if (!receiptId && !decisionPaperId) return null;
  return (
    <>
      <h2>{text.papersTitle}</h2>
      <ul>
        {receiptId && (
          <li>
            <Link href={contentOf(receiptId)} download>
              {text.receipt}
            </Link>
          </li>
        )}
        {decisionPaperId && (
          <li>
            <Link href={contentOf(decisionPaperId)} download>
              {text.decision}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}

/** A new draft with the same answers and documents, so that nothing is asked twice. */
export function CopyButton({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const { errors } = useText('common');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(copyApplicationRoute, { params: { applicationId: application.id } }),
    onSuccess: async (copy) => {
      keepAnswer(queries, copy);
      await navigate(pathTo('application', { applicationId: copy.id }));
    },
  });
  return (
    <>
      <Button look="secondary" busy={isPending} onClick={() => mutate()}>
        {application.state === 'refused' ? text.copy : text.copyPlain}
      </Button>
      {error && <p role="alert">{problemWords(error, errors).detail}</p>}
    </>
  );
}
