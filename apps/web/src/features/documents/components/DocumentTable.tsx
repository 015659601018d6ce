import { type Document, readContentRoute } from '@cabinet/contracts/documents';
import { formatKyivDateTime } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { DocumentStatus } from '#shared/files/DocumentStatus.tsx';
import { formatMegabytes } from '#shared/files/size.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { signedMarks } from '#shared/signing/signed-marks.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { canDownload, canReplace, usesOf } from '../rules.ts';

interface ActsProps {
  readonly document: Document;
  readonly onRemove: (document: Document) => void;
}

function Acts({ document, onRemove }: ActsProps): ReactNode {
  const text = useText('documents');
  const common = useText('common');
  const { id, title, kind } = document;
  const about = <VisuallyHidden> {common.quoted(title)}</VisuallyHidden>;
  return (
    <>
      {canDownload(document) && (
        <div>
          <Link href={addressOf(readContentRoute.path, { documentId: id }, undefined)} download>
            {text.download}
            {about}
          </Link>
        </div>
      )}
      {canReplace(document) && (
        <div>
          <Link href={`${pathTo('newDocumentFile')}?kind=${kind}&replaces=${id}`}>
            {text.replace}
            {about}
          </Link>
        </div>
      )}
      <Button look="plain" onClick={() => onRemove(document)}>
        {text.remove}
        {about}
      </Button>
    </>
  );
}

function Standing({ document }: Pick<ActsProps, 'document'>): ReactNode {
  const text = useText('documents').signers;
  const marks = document.signed ? signedMarks(document.signed, text.marks) : [];
  return (
    <>
      <DocumentStatus document={document} />
      {marks.map((mark) => (
        <p key={mark}>{mark}</p>
      ))}
    </>
  );
}

interface Props {
  readonly documents: readonly Document[];
  readonly onRemove: (document: Document) => void;
}

/** H1: the library as a table, on a phone as cards. */
export function DocumentTable({ documents, onRemove }: Props): ReactNode {
  const text = useText('documents');
  const { language } = useLanguage();
  const columns: Column<Document>[] = [
    {
      key: 'title',
      title: text.columns.title,
      rowHeader: true,
      cell: ({ id, title }) => <Link href={pathTo('document', { documentId: id })}>{title}</Link>,
    },
    { key: 'kind', title: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
    {
      key: 'saved',
      title: text.columns.saved,
      cell: ({ createdAt }) => formatKyivDateTime(new Date(createdAt), language),
    },
    {
      key: 'size',
      title: text.columns.size,
      numeric: true,
      cell: ({ size }) => formatMegabytes(size, language),
    },
    { key: 'status', title: text.columns.status, cell: (document) => <Standing document={document} /> },
    {
      key: 'usedIn',
      title: text.columns.usedIn,
      cell: (document) => usesOf(document, text) || text.usedNowhere,
    },
    { key: 'acts', title: text.columns.acts, cell: (document) => <Acts document={document} onRemove={onRemove} /> },
  ];
  return <Table caption={text.tableCaption} columns={columns} rows={documents} rowKey={({ id }) => id} />;
}
