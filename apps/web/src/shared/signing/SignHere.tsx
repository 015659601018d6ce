import type { ReactNode } from 'react';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { CertificateShown, KeyBanner } from './ReadyKey.tsx';
import type { Key, ReadyKey } from './use-key.ts';

interface Props<S extends FormSchema> {
  readonly keyOf: Key;
  readonly ready: ReadyKey;
  /** Its sending signs. */
  readonly form: ContractForm<S>;
  readonly submit: string;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** The second half of signing where a page stands behind: whose key it is, and the act. */
export function SignHere<S extends FormSchema>(props: Props<S>): ReactNode {
  const { keyOf, ready, form, submit, beside, children } = props;
  const { signing } = useText('signing');
  return (
    <>
      {form.attempt === 0 && <KeyBanner ready={ready} />}
      <FormErrors form={form} />
      <CertificateShown ready={ready} forget={keyOf.forget} />
      <Form form={form} submit={submit} sending={signing} beside={beside}>
        {children}
      </Form>
    </>
  );
}
