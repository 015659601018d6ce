import type { ReactNode } from 'react';
import { PasswordField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName, FormSchema } from '#shared/form/use-contract-form.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { AboutPerson } from '../new-password.ts';
import { usePasswordVerdict, type Verdict } from '../use-password-verdict.ts';

interface Props<S extends FormSchema> {
  /** A form with the boxes `password` and `passwordConfirmation`. */
  readonly form: ContractForm<S>;
  /** What is known of the person: none of it may be the password. */
  readonly about?: AboutPerson | undefined;
}

const wordsOf = (verdict: Verdict, text: TextsOf<'identity'>['password']): readonly string[] => {
  if (verdict === 'good') return [text.good];
  return verdict === 'none' ? [] : verdict;
};

/** A new password twice, with what is still wrong said politely when typing pauses (B5, B6). */
export function WeighedPassword<S extends FormSchema>({ form, about }: Props<S>): ReactNode {
  const { password: text } = useText('identity');
  // Every form given here has these two boxes; its own type is not known in this place.
  const box = 'password' as FieldName<S>;
  const again = 'passwordConfirmation' as FieldName<S>;
  const typed: unknown = form.watch(box);
  const words = wordsOf(usePasswordVerdict(typeof typed === 'string' ? typed : '', about), text);
  return (
    <>
      <PasswordField form={form} name={box} label={text.label} hint={text.hint} autoComplete="new-password" />
      <div role="status">
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <PasswordField form={form} name={again} label={text.again} shows={text.again} autoComplete="new-password" />
    </>
  );
}
