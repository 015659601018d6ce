import { BodyAccess, LegalForm } from '@cabinet/contracts/catalogue-bodies';
import type { ReactNode } from 'react';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { SelectField, TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WeekFields } from '#shared/offices/WeekFields.tsx';
import type { ContactsAnswer } from '../body-form.ts';
import { PlaceField } from './PlaceField.tsx';

interface Props {
  readonly form: ContractForm<typeof ContactsAnswer>;
}

/** Who a body is. */
export function NameFields({ form }: Props): ReactNode {
  const { form: text } = useText('managedBodies');
  const { legalForms } = useText('catalogueBodies');
  return (
    <>
      <TextAreaField form={form} name="nameUk" label={text.nameUk} rows={2} lang="uk" />
      <TextAreaField form={form} name="nameEn" label={text.nameEn} rows={2} lang="en" />
      <SelectField
        form={form}
        name="legalForm"
        label={text.legalForm}
        options={LegalForm.options.map((value) => ({ value, text: legalForms[value] }))}
      />
      <TextField
        form={form}
        name="edrpou"
        label={text.edrpou}
        hint={text.edrpouHint}
        width="medium"
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  );
}

/** Where a body is, how to reach it and get in. */
export function ContactFields({ form }: Props): ReactNode {
  const { form: text } = useText('managedBodies');
  const { access } = useText('catalogueBodies');
  const box = { form, autoComplete: 'off' } as const;
  return (
    <>
      <h2>{text.parts.contacts}</h2>
      <PlaceField form={form} />
      <TextAreaField form={form} name="addressUk" label={text.addressUk} hint={text.addressHint} rows={2} lang="uk" />
      <TextAreaField form={form} name="addressEn" label={text.addressEn} rows={2} lang="en" />
      <TextField {...box} name="phone" label={text.phone} hint={text.phoneHint} type="tel" width="medium" />
      <TextField {...box} name="email" label={text.email} type="email" />
      <TextField {...box} name="website" label={text.website} hint={text.websiteHint} type="url" optional />
      <CheckboxesField
        form={form}
        name="access"
        label={text.access}
        hint={text.accessHint}
        optional
        choices={BodyAccess.options.map((value) => ({ value, text: access[value] }))}
      />
      <WeekFields form={form} mayBeNone />
    </>
  );
}
