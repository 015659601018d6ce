import { DocumentKind } from '@cabinet/contracts/documents';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { SelectField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { ownKinds } from '../rules.ts';

const ChosenKind = z.object({ kind: DocumentKind });

/** First the kind: the file is sent together with it. */
export function NewDocumentPage(): ReactNode {
  const text = useText('documents');
  const common = useText('common');
  const navigate = useNavigate();
  const form = useContractForm(ChosenKind, {
    // An unanswered choice is no kind, and the contract says so.
    defaults: { kind: '' as DocumentKind },
    words: { kind: text.create.kindMissing },
    onSubmit: ({ kind }) => navigate(`${pathTo('newDocumentFile')}?kind=${kind}`),
  });
  return (
    <Page
      title={text.create.title}
      back={{ href: pathTo('documents'), text: text.title }}
      errors={<FormErrors form={form} />}
      headingInside
    >
      <Form form={form} submit={common.continue}>
        <SelectField
          form={form}
          name="kind"
          label={text.create.title}
          hint={text.create.hint}
          asHeading
          options={ownKinds.map((value) => ({ value, text: text.kinds[value] }))}
        />
      </Form>
    </Page>
  );
}
