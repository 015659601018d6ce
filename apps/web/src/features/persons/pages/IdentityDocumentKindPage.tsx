import { identityDocumentKinds } from '@cabinet/contracts/identity-documents';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { profileQuery } from '#shared/persons/profile-query.ts';
import { useNext } from '../use-next.ts';

const WhichDocument = z.object({ kind: z.enum(identityDocumentKinds) });

/** Which paper proves who the person is; its fields come on the next page. */
export function IdentityDocumentKindPage(): ReactNode {
  const common = useText('common');
  const text = useText('persons');
  const navigate = useNavigate();
  const { keep } = useNext();
  const { identityDocument } = useSuspenseQuery(profileQuery).data;
  const form = useContractForm(WhichDocument, {
    defaults: identityDocument ? { kind: identityDocument.kind } : {},
    words: { kind: text.document.kindMissing },
    onSubmit: ({ kind }) => navigate(keep(pathTo('profileIdentityDocumentOf', { kind }))),
  });
  return (
    <Page title={text.document.kindTitle} back={{ href: keep(pathTo('profile')) }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={common.continue}>
        <RadiosField
          form={form}
          name="kind"
          label={text.document.kind}
          choices={identityDocumentKinds.map((kind) => ({ value: kind, text: text.documentKinds[kind] }))}
        />
      </Form>
    </Page>
  );
}
