import { readContentRoute, readPreviewRoute, type WholeDocument } from '@cabinet/contracts/documents';
import { lazy, type ReactNode, Suspense } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { formatDateTime } from '#shared/i18n/formats.ts';
import { DocumentStatus } from '#shared/files/DocumentStatus.tsx';
import { formatMegabytes } from '#shared/files/size.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { canDownload, canReplace, usesOf } from '../rules.ts';

interface Props {
  readonly document: WholeDocument;
}

function SignersMissing(): ReactNode {
  return <p>{useText('documents').signers.failed}</p>;
}

// Few files are signed: the cards with every check come only with those that are.
const Signers = lazy(async () => {
  const part = await import('./Signers.tsx').catch(() => null);
  return { default: part?.Signers ?? SignersMissing };
});

/** The file itself: its name, size, what the check found, and the ways to save or replace it. */
export function AboutFile({ document }: Props): ReactNode {
  const text = useText('documents');
  const { language } = useLanguage();
  const { id, kind, fileName, size, createdAt, pages } = document;
  const params = { documentId: id };
  const rows: SummaryRow[] = [
    { term: text.facts.fileName, value: fileName },
    { term: text.columns.saved, value: formatDateTime(createdAt, language) },
    { term: text.columns.size, value: formatMegabytes(size, language) },
    ...(pages ? [{ term: text.facts.pages, value: pages }] : []),
    { term: text.columns.status, value: <DocumentStatus document={document} /> },
    { term: text.columns.usedIn, value: usesOf(document, text) || text.usedNowhere },
  ];
  return (
    <>
      <h2>{text.facts.fileTitle}</h2>
      <SummaryList rows={rows} />
      <p role="status">{text.stateMeanings[document.state]}</p>
      <Actions>
        {canDownload(document) && (
          <LinkButton look="secondary" href={addressOf(readContentRoute.path, params, undefined)} download>
            {text.download}
          </LinkButton>
        )}
        {canReplace(document) && (
          <Link href={`${pathTo('newDocumentFile')}?kind=${kind}&replaces=${id}`}>{text.replace}</Link>
        )}
        {document.hasPreview && (
          <Link href={addressOf(readPreviewRoute.path, params, undefined)} target="_blank">
            {text.facts.preview(document.title)}
          </Link>
        )}
      </Actions>
      {document.signed && (
        <Suspense fallback={<p>{text.signers.looking}</p>}>
          <Signers document={document} />
        </Suspense>
      )}
    </>
  );
}
