import type { PersonName } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import { TextField } from './fields.tsx';
import { UsualNames } from './UsualNames.tsx';
import type { ContractForm } from './use-contract-form.ts';

type NameField = 'surname' | 'givenName' | 'patronymic';
const names: readonly NameField[] = ['surname', 'givenName', 'patronymic'];

interface Props {
  /** A form that asks for a person's name, whatever else it asks for. */
  readonly form: ContractForm<typeof PersonName>;
  readonly words: Readonly<Record<NameField | 'patronymicHint', string>> & {
    readonly usual: { readonly offer: (name: string) => string; readonly take: string };
  };
}

/** The three boxes of a person's name. Typed in capitals or small letters, it is offered as names are usually written. */
export function NameFields({ form, words }: Props): ReactNode {
  return (
    <UsualNames form={form} names={names} words={words.usual}>
      <TextField form={form} name="surname" label={words.surname} autoComplete="family-name" />
      <TextField form={form} name="givenName" label={words.givenName} autoComplete="given-name" />
      <TextField
        form={form}
        name="patronymic"
        label={words.patronymic}
        hint={words.patronymicHint}
        optional
        autoComplete="additional-name"
      />
    </UsualNames>
  );
}
