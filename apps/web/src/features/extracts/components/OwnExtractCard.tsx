import { readContentRoute } from '@cabinet/contracts/documents';
import type { OwnExtract } from '@cabinet/contracts/extracts';
import type { DocumentId } from '@cabinet/contracts/ids';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Card, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { Said } from '#shared/ui/Said.tsx';
import { StatusTag, type StatusKind } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { isMaking } from '../queries.ts';

interface Props {
  readonly extract: OwnExtract;
}

const kinds: Readonly<Record<OwnExtract['state'], StatusKind>> = {
  ordered: 'active',
  signed: 'done',
  refused: 'refused',
};

function State({ extract: { state, overdue } }: Props): ReactNode {
  const text = useText('extracts');
  if (overdue) return <StatusTag kind="attention">{text.late}</StatusTag>;
  return <StatusTag kind={kinds[state]}>{text.states[state]}</StatusTag>;
}

interface FileProps {
  readonly documentId: DocumentId | null;
  readonly text: string;
  readonly number: string;
}

function File({ documentId, text, number }: FileProps): ReactNode {
  const { of } = useText('extracts');
  if (documentId === null) return null;
  return (
    <div>
      <Link href={addressOf(readContentRoute.path, { documentId }, undefined)} download>
        {text}
        <VisuallyHidden> {of(number)}</VisuallyHidden>
      </Link>
    </div>
  );
}

function Files({ extract }: Props): ReactNode {
  const text = useText('extracts');
  const { number, paperId, containerId } = extract;
  if (isMaking(extract)) return <p role="status">{text.making}</p>;
  return (
    <>
      <File documentId={paperId} text={text.paper} number={number} />
      <File documentId={containerId} text={text.container} number={number} />
    </>
  );
}

/** One extract: where it stands, until when it is due, and its files once they are there. */
export function OwnExtractCard({ extract }: Props): ReactNode {
  const text = useText('extracts');
  const say = useBilingual();
  const formats = useFormats();
  const { number, state, office, orderedAt, dueOn, decidedAt, withDiagnosis, reason, overdue } = extract;
  const rows = [
    { term: text.state, value: <State extract={extract} /> },
    { term: text.office, value: say(office) },
    { term: text.ordered, value: formats.dateTime(orderedAt) },
    ...(state === 'ordered' ? [{ term: text.due, value: formats.date(dueOn) }] : []),
    ...(state === 'ordered' && withDiagnosis ? [{ term: text.diagnosis, value: text.withDiagnosis }] : []),
    ...(decidedAt ? [{ term: text.decided, value: formats.dateTime(decidedAt) }] : []),
    ...(reason ? [{ term: text.reason, value: <Said text={reason} /> }] : []),
  ];
  return (
    <Card>
      <h3>{text.one(number)}</h3>
      <SummaryList rows={rows} />
      {overdue && <p>{text.lateWhat}</p>}
      {state === 'signed' && <Files extract={extract} />}
    </Card>
  );
}
