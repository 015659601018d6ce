import { changeDocumentRoute, type WholeDocument } from '@cabinet/contracts/documents';
import type { DocumentId } from '@cabinet/contracts/ids';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { documentQuery } from '../queries.ts';
import { WrittenFacts, factsOf, canReplace, ownKinds, typedFacts } from '../rules.ts';

const loadAbout = () => import('../components/AboutFile.tsx');
// Asked for together with the document; where it does not come, React asks again and tells.
void loadAbout().catch(() => undefined);
const AboutFile = lazy(async () => ({ default: (await loadAbout()).AboutFile }));

/** H5: the file as it is, and what its owner says of it. */
export function DocumentPage(): ReactNode {
  const documentId = useIdParameter<DocumentId>('documentId');
  const { data: document } = useSuspenseQuery(documentQuery(documentId));
  useSpokenChecks([document]);
  return canReplace(document) ? (
    <OwnDocument key={document.id} document={document} />
  ) : (
    <IssuedPaper document={document} />
  );
}

interface Props {
  readonly document: WholeDocument;
}

function IssuedPaper({ document }: Props): ReactNode {
  const text = useText('documents');
  return (
    <Page title={text.facts.titleFor(document.title)} back={{ href: pathTo('documents'), text: text.title }}>
      <p>{text.facts.issued}</p>
      <AboutFile document={document} />
    </Page>
  );
}

function OwnDocument({ document }: Props): ReactNode {
  const text = useText('documents');
  const { version, ...seen } = useSeen(document);
  const change = useChange('documents', text.facts.stale);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useContractForm(WrittenFacts, {
    defaults: typedFacts(seen),
    words: { title: text.facts.nameMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const body = { version, facts: factsOf(answers) };
      await change(() => call(changeDocumentRoute, { params: { documentId: document.id }, body, idempotencyKey }));
      await queries.invalidateQueries({ queryKey: ['applications'] });
      await navigate(pathTo('documents'));
    },
  });
  return (
    <Page
      title={text.facts.titleFor(document.title)}
      back={{ href: pathTo('documents'), text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <AboutFile document={document} />
      <Lead>{text.facts.lead}</Lead>
      <Form form={form} submit={text.facts.save}>
        <FactFields form={form} />
      </Form>
    </Page>
  );
}

function FactFields({ form }: { readonly form: ContractForm<typeof WrittenFacts> }): ReactNode {
  const text = useText('documents');
  const kinds = ownKinds.map((value) => ({ value, text: text.kinds[value] }));
  return (
    <>
      <TextField form={form} name="title" label={text.facts.name} hint={text.facts.nameHint} />
      <SelectField form={form} name="kind" label={text.facts.kind} options={kinds} empty={false} />
      <TextField form={form} name="number" label={text.facts.number} width="medium" optional />
      <TextField form={form} name="issuer" label={text.facts.issuer} optional />
      <DateField form={form} name="issuedOn" label={text.facts.issuedOn} optional />
      <DateField form={form} name="expiresOn" label={text.facts.expiresOn} optional />
    </>
  );
}
