import type { Document } from '@cabinet/contracts/documents';
import { DocumentId } from '@cabinet/contracts/ids';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { DocumentStatus, useRefusalWords, useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { DocumentUpload } from '#shared/files/DocumentUpload.tsx';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Card, Link } from '#shared/ui/layout.tsx';
import { documentQuery, forgetDocuments, useRemoveDocument } from '../queries.ts';
import { kindIn } from '../rules.ts';

const boxId = 'document-file';

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
  const refusals = useRefusals();
  const refusalOf = useRefusalWords();
  const { mutateAsync: remove } = useRemoveDocument();
  const kind = kindIn(parameters.get('kind'));
  const replaces = replacedIn(parameters);
  if (!kind) return <Navigate replace to={pathTo('newDocument')} />;

  const arrive = (document: Document): void => {
    setArrived((before) => [...before, document]);
    void forgetDocuments(queries);
  };
  const takeBack = (document: Document): void => {
    setArrived((before) => before.filter(({ id }) => id !== document.id));
    void remove(document.id);
  };
  const refuse = (problems: readonly string[]): void =>
    refusals.refuse(problems.map((words) => ({ fieldId: boxId, text: words })));
  const goOn = (): void => {
    const checked = arrived.map((document) => queries.getQueryData(documentQuery(document.id).queryKey) ?? document);
    // A refused file keeps nobody from going on with the good ones: it was told of when it was refused.
    const [first, ...others] = checked.filter((document) => refusalOf(document) === undefined);
    if (arrived.length === 0) refuse([text.create.nothingYet]);
    else if (!first) refuse(checked.map((document) => `${refusalOf(document)} ${text.create.removeRefused}`));
    else void navigate(others.length === 0 ? pathTo('document', { documentId: first.id }) : pathTo('documents'));
  };
  return (
    <Framed replaces={replaces} refusals={refusals}>
      <DocumentUpload
        id={boxId}
        kind={kind}
        replaces={replaces}
        multiple={!replaces}
        error={refusals.at(boxId)}
        onDone={arrive}
        onRefused={refuse}
        onRemove={takeBack}
      />
      {arrived.map((document) => (
        <Verdict key={document.id} arrived={document} />
      ))}
      <GoodPhoto />
      <Actions>
        <Button onClick={goOn}>{text.create.next}</Button>
        <Link href={pathTo('documents')}>{text.create.list}</Link>
      </Actions>
    </Framed>
  );
}

/** What the check says of a file that has just arrived, before the person goes on. */
function Verdict({ arrived }: { readonly arrived: Document }): ReactNode {
  const { data: document = arrived } = useQuery(documentQuery(arrived.id));
  useSpokenChecks([document]);
  return (
    <Card>
      <p>
        <strong>{document.title}</strong>
      </p>
      <DocumentStatus document={document} />
    </Card>
  );
}

interface FramedProps {
  readonly refusals: Refusals;
  readonly replaces: DocumentId | undefined;
  readonly children: ReactNode;
}

function Framed({ replaces, refusals, children }: FramedProps): ReactNode {
  const text = useText('documents').create;
  const { data: old } = useQuery({
    ...documentQuery(replaces ?? ('' as DocumentId)),
    enabled: replaces !== undefined,
    throwOnError: true,
  });
  const back = replaces ? pathTo('document', { documentId: replaces }) : pathTo('newDocument');
  return (
    <Page
      title={old ? text.replaceTitle(old.title) : text.fileTitle}
      back={{ href: back }}
      errors={<RefusalErrors refusals={refusals} />}
    >
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
