import type { ReactNode } from 'react';
import type { TextsOf } from '#shared/i18n/texts.ts';
import { PasswordField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { AboutPerson, NewPasswordForm } from '../new-password.ts';
import { usePasswordVerdict, type Verdict } from '../use-password-verdict.ts';

interface Props {
  readonly form: ContractForm<NewPasswordForm>;
  /** What is known of the person: none of it may be the password. */
  readonly about?: AboutPerson | undefined;
}

const wordsOf = (verdict: Verdict, text: TextsOf<'identity'>['password']): readonly string[] => {
  if (verdict === 'good') return [text.good];
  if (verdict === 'weighing') return [text.weighing];
  return verdict === 'none' ? [] : verdict;
};

/** A new password twice, with what is still wrong said politely while typing pauses (B5, B6). */
export function WeighedPassword({ form, about }: Props): ReactNode {
  const { password: text } = useText('identity');
  const words = wordsOf(usePasswordVerdict(form.methods.watch('password'), about), text);
  return (
    <>
      <PasswordField form={form} name="password" label={text.label} hint={text.hint} autoComplete="new-password" />
      <div role="status">
        {words.length > 1 ? (
          <ul>
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          words.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
      </div>
      <PasswordField form={form} name="passwordConfirmation" label={text.again} autoComplete="new-password" />
    </>
  );
}
