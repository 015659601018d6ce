import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { TextInput, type TextInputProps } from '#shared/ui/TextInput.tsx';
import type { RepresentativeField, TypedSubmitter } from '../representative.ts';
import type { DraftState } from '../use-draft-part.ts';

export type RepresentativeErrors = Readonly<Partial<Record<RepresentativeField, string>>>;

interface Props {
  readonly draft: DraftState<TypedSubmitter>;
  readonly errors: RepresentativeErrors;
}

/** Name and contacts of the one who applies. It is another person, so the browser must not fill in the user's own. */
export function RepresentativeFields({ draft, errors }: Props): ReactNode {
  const text = useText('applications').submitter;
  const field = (name: RepresentativeField): Omit<TextInputProps, 'label'> => ({
    id: `submitter-${name}`,
    error: errors[name],
    autoComplete: 'off',
    value: draft.value[name],
    onChange: (event) => draft.change({ ...draft.value, [name]: event.currentTarget.value }),
    onBlur: draft.onBlur,
  });
  return (
    <>
      <h2>{text.dataTitle}</h2>
      <p>{text.dataLead}</p>
      <TextInput {...field('surname')} label={text.surname} />
      <TextInput {...field('givenName')} label={text.givenName} />
      <TextInput {...field('patronymic')} label={text.patronymic} optional />
      <TextInput {...field('phone')} label={text.phone} hint={text.phoneHint} type="tel" width="medium" />
      <TextInput {...field('email')} label={text.email} type="email" spellCheck={false} optional />
      <TextInput
        {...field('taxId')}
        label={text.taxId}
        hint={text.taxIdHint}
        width="medium"
        inputMode="numeric"
        spellCheck={false}
        optional
      />
    </>
  );
}
