import type { Document } from '@cabinet/contracts/documents';
import { DocumentId } from '@cabinet/contracts/ids';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { DocumentUpload } from '#shared/files/DocumentUpload.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { documentQuery, forgetDocuments, useRemoveDocument } from '../queries.ts';
import { kindIn } from '../rules.ts';

const replacedIn = (parameters: URLSearchParams): DocumentId | undefined => {
  const parsed = z.safeParse(DocumentId, parameters.get('replaces'));
  return parsed.success ? parsed.data : undefined;
};

/** Then the file: a button, dropping as an extra, limits said before the choice. */
export function NewDocumentFilePage(): ReactNode {
  const text = useText('documents');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [parameters] = useSearchParams();
  const [arrived, setArrived] = useState<readonly Document[]>([]);
  const [error, setError] = useState<string>();
  const { mutateAsync: remove } = useRemoveDocument();
  const kind = kindIn(parameters.get('kind'));
  const replaces = replacedIn(parameters);
  if (!kind) return <Navigate replace to={pathTo('newDocument')} />;

  const arrive = (document: Document): void => {
    setError(undefined);
    setArrived((before) => [...before, document]);
    void forgetDocuments(queries);
  };
  const takeBack = (document: Document): void => {
    setArrived((before) => before.filter(({ id }) => id !== document.id));
    void remove(document.id);
  };
  const goOn = (): void => {
    const [only] = arrived;
    if (!only) setError(text.create.nothingYet);
    else void navigate(arrived.length === 1 ? pathTo('document', { documentId: only.id }) : pathTo('documents'));
  };
  return (
    <Framed replaces={replaces}>
      <DocumentUpload
        id="document-file"
        kind={kind}
        replaces={replaces}
        multiple={!replaces}
        error={error}
        onDone={arrive}
        onRemove={takeBack}
      />
      <GoodPhoto />
      <Actions>
        <Button onClick={goOn}>{text.create.next}</Button>
        <Link href={pathTo('documents')}>{text.create.list}</Link>
      </Actions>
    </Framed>
  );
}

interface FramedProps {
  readonly replaces: DocumentId | undefined;
  readonly children: ReactNode;
}

function Framed({ replaces, children }: FramedProps): ReactNode {
  const text = useText('documents').create;
  const { data: old } = useQuery({
    ...documentQuery(replaces ?? ('' as DocumentId)),
    enabled: replaces !== undefined,
    throwOnError: true,
  });
  const back = replaces ? pathTo('document', { documentId: replaces }) : pathTo('newDocument');
  return (
    <Page title={old ? text.replaceTitle(old.title) : text.fileTitle} back={{ href: back }}>
      {old && <p>{text.replaceText}</p>}
      {children}
    </Page>
  );
}

/** H15: what a good picture is, told before it is taken. */
function GoodPhoto(): ReactNode {
  const text = useText('documents').create;
  return (
    <Disclosure summary={text.goodPhotoTitle}>
      <ul>
        {text.goodPhoto.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
