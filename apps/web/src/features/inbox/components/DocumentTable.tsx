import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { signedMarks } from '#shared/signing/signed-marks.ts';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { SlotStateTag } from '#shared/workflows/StateTag.tsx';
import { type FiledDocument, filedDocuments } from '../rules.ts';

interface Props {
  readonly application: ReviewedApplication;
}

function FileFacts({ slot, attached }: FiledDocument): ReactNode {
  const text = useText('inbox').review;
  const { kinds, signers } = useText('documents');
  const formats = useFormats();
  if (!attached) return slot.preparedByCabinet ? text.prepared : text.noFile;
  const { title, kind, size, signed } = attached.document;
  const marks = signed ? signedMarks(signed, signers.marks) : [];
  return (
    <>
      {title}
      <br />
      {kinds[kind]}, {formats.size(size)}
      {marks.map((mark) => (
        <p key={mark}>{mark}</p>
      ))}
    </>
  );
}

const useColumns = ({ id, acts }: ReviewedApplication): readonly Column<FiledDocument>[] => {
  const text = useText('inbox').review;
  const say = useBilingual();
  const columns = text.documentColumns;
  const judging = acts.includes('requestInformation');
  return [
    {
      key: 'slot',
      title: columns.slot,
      rowHeader: true,
      cell: ({ slot }) => (
        <>
          {say(slot.name)}
          <br />
          {slot.mandatory ? text.mandatory : text.optionalDocument}
          {slot.reason && `: ${say(slot.reason)}`}
        </>
      ),
    },
    { key: 'file', title: columns.file, cell: (row) => <FileFacts {...row} /> },
    {
      key: 'state',
      title: columns.state,
      cell: ({ slot, attached }) => (
        <>
          <SlotStateTag state={attached?.state ?? slot.state} />
          {attached?.remark && <p>{attached.remark}</p>}
        </>
      ),
    },
    {
      key: 'act',
      title: columns.act,
      cell: ({ slot, attached }) =>
        attached && (
          <Link href={staffPathTo('inboxDocument', { applicationId: id, attachmentId: attached.id })}>
            {judging ? text.check : text.look}{' '}
            <VisuallyHidden>{text.documentOf(say(slot.name), attached.document.title)}</VisuallyHidden>
          </Link>
        ),
    },
  ];
};

/** F14: every document that belongs to the application, with its state and the way to judge it. */
export function DocumentTable({ application }: Props): ReactNode {
  const text = useText('inbox').review;
  const columns = useColumns(application);
  return (
    <>
      <h2>{text.documentsTitle}</h2>
      <Table
        caption={text.documentsCaption}
        columns={columns}
        rows={filedDocuments(application.slots)}
        rowKey={({ slot, attached }) => attached?.id ?? slot.code}
      />
      <Lacks lacks={application.incompleteness} />
    </>
  );
}

function Lacks({ lacks }: { readonly lacks: ReviewedApplication['incompleteness'] }): ReactNode {
  const text = useText('inbox').review;
  if (lacks.length === 0) return <p>{text.complete}</p>;
  return (
    <>
      <h3>{text.incompleteTitle}</h3>
      <ul>
        {lacks.map(({ pointer, text: words }) => (
          <li key={`${pointer} ${words}`}>{words}</li>
        ))}
      </ul>
    </>
  );
}
