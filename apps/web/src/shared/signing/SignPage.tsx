import type { ReactNode } from 'react';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import type { KeyFrame } from './KeyPage.tsx';
import { CertificateShown, KeyBanner } from './ReadyKey.tsx';
import type { ReadyKey } from './use-key.ts';

interface Signing<S extends FormSchema> extends KeyFrame {
  readonly ready: ReadyKey;
  /** Its sending signs. */
  readonly form: ContractForm<S>;
  /** The button, naming the act. */
  readonly submit: string;
  /** Ways onward beside the act, before it. */
  readonly before?: ReactNode;
}

/** The second half: whose key it is, and the act that it signs. */
export function SignPage<S extends FormSchema>(props: Signing<S>): ReactNode {
  const { title, back, keyOf, ready, form, submit, before, children } = props;
  const { signing } = useText('signing');
  return (
    <Page
      title={title}
      back={{ href: back }}
      banner={form.attempt === 0 && <KeyBanner ready={ready} />}
      errors={<FormErrors form={form} />}
    >
      {before}
      <CertificateShown ready={ready} forget={keyOf.forget} />
      <Form form={form} submit={submit} sending={signing}>
        {children}
      </Form>
    </Page>
  );
}
