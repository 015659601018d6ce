import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';

// What every way of registration asks alike, in one place: the words of a consent must not differ between them.

interface Props<S extends FormSchema> {
  /** A form with answers of these names. */
  readonly form: ContractForm<S>;
}

// Boundary: whoever draws these questions has answers of their names.
const named = <S extends FormSchema>(name: string): FieldName<S> => name as FieldName<S>;

/** B3: the name to sign in with. */
export function LoginField<S extends FormSchema>({ form }: Props<S>): ReactNode {
  const { register: text } = useText('identity');
  return (
    <TextField
      form={form}
      name={named<S>('login')}
      label={text.login}
      hint={text.loginHint}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

export function EmailField<S extends FormSchema>({ form }: Props<S>): ReactNode {
  const { register: text } = useText('identity');
  return (
    <TextField
      form={form}
      name={named<S>('email')}
      type="email"
      label={text.email}
      hint={text.emailHint}
      autoComplete="email"
      spellCheck={false}
    />
  );
}

const agreedOr = (error: string) => z.boolean().check(z.refine((agreed) => agreed, { error }));

export const agreements = {
  acceptTerms: agreedOr('identity.terms_not_accepted'),
  consent: agreedOr('identity.consent_not_given'),
};

interface AgreementsProps<S extends FormSchema> extends Props<S> {
  /** What is read there leads back here. */
  readonly back: 'registerTerms' | 'registerSigned' | 'registerByCode';
}

/** The terms and the consent, each with its own box (B24, B25). */
export function Agreements<S extends FormSchema>({ form, back }: AgreementsProps<S>): ReactNode {
  const { register: text } = useText('identity');
  const toRead = (page: 'terms' | 'privacy'): string => `${pathTo(page)}?next=${encodeURIComponent(pathTo(back))}`;
  return (
    <>
      <p>{text.termsRead}</p>
      <LinkList
        items={[
          { href: toRead('terms'), text: text.termsLink },
          { href: toRead('privacy'), text: text.privacyLink },
        ]}
      />
      <CheckboxField form={form} name={named<S>('acceptTerms')} label={text.acceptTerms} />
      <CheckboxField form={form} name={named<S>('consent')} label={text.consent} hint={text.consentHint} />
    </>
  );
}
