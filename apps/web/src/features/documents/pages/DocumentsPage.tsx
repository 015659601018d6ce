import { type Document, DocumentKind, DocumentState } from '@cabinet/contracts/documents';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { fileRulesQuery } from '#shared/files/file-rules.ts';
import { formatMegabytes } from '#shared/files/size.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { DocumentFilter } from '../components/DocumentFilter.tsx';
import { DocumentTable } from '../components/DocumentTable.tsx';
import { RemoveDocument } from '../components/RemoveDocument.tsx';
import { type DocumentFilter as Filter, documentsQuery } from '../queries.ts';

const filterIn = (parameters: URLSearchParams): Filter => {
  const kind = z.safeParse(DocumentKind, parameters.get('kind'));
  const state = z.safeParse(DocumentState, parameters.get('state'));
  return { ...(kind.success && { kind: kind.data }), ...(state.success && { state: state.data }) };
};

/** H1–H6: the person's documents, what became of each, and what can be done with it. */
export function DocumentsPage(): ReactNode {
  const text = useText('documents');
  const [parameters, setParameters] = useSearchParams();
  const filter = filterIn(parameters);
  const { rows: documents, growth, pages } = useGrowingList(documentsQuery(filter));
  const [asked, setAsked] = useState<Document | null>(null);
  const [removed, setRemoved] = useState<Document | null>(null);
  useSpokenChecks(documents);
  const isFiltered = Object.keys(filter).length > 0;
  const banner = removed && (
    <NotificationBanner key={removed.id} kind="success">
      <p>{text.removed(removed.title)}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={pathTo('newDocument')}>{text.add}</LinkButton>
      </Actions>
      <Storage used={pages[0]} />
      {(documents.length > 0 || isFiltered) && (
        <DocumentFilter kind={filter.kind ?? ''} state={filter.state ?? ''} onFilter={setParameters} />
      )}
      {documents.length === 0 && <InsetText>{isFiltered ? text.nothingFound : text.empty}</InsetText>}
      {documents.length > 0 && (
        <>
          <DocumentTable documents={documents} onRemove={setAsked} />
          <Pagination {...growth} />
        </>
      )}
      <RemoveDocument
        document={asked}
        onClose={() => setAsked(null)}
        onRemoved={(document) => {
          setAsked(null);
          setRemoved(document);
        }}
      />
    </Page>
  );
}

interface StorageProps {
  readonly used: { readonly usedBytes: number; readonly usedFiles: number } | undefined;
}

function Storage({ used }: StorageProps): ReactNode {
  const text = useText('documents');
  const { language } = useLanguage();
  const { data: rules } = useSuspenseQuery(fileRulesQuery);
  if (!used) return null;
  const sizes = [used.usedBytes, rules.libraryBytes].map((bytes) => formatMegabytes(bytes, language));
  return <Hint>{text.storage(sizes[0] ?? '', sizes[1] ?? '', used.usedFiles)}</Hint>;
}
