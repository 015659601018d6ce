import type { ManagedOffice } from '@cabinet/contracts/managed-offices';
import type * as core from 'zod/v4/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName } from '#shared/form/use-contract-form.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { managedOfficesQuery } from '../queries.ts';
import type { StaffChange } from '@cabinet/contracts/staff';

const useOfficeChoices = () => {
  const { language } = useLanguage();
  const { data } = useSuspenseQuery(managedOfficesQuery);
  const nameOf = ({ nameUk, nameEn }: ManagedOffice): string => (language === 'uk' ? nameUk : nameEn);
  return data.map((office) => ({ value: office.id as string, text: nameOf(office) }));
};

/** Words for a position that is missing. */
export const usePositionWords = (): { readonly positionUk: string; readonly positionEn: string } => {
  const text = useText('administration').member;
  return {
    positionUk: `${text.positionUk}: ${text.missing}`,
    positionEn: `${text.positionEn}: ${text.missing}`,
  };
};

type Words = keyof core.input<typeof StaffChange>;

interface Props<S extends core.$ZodType<unknown, Readonly<Record<Words, unknown>>>> {
  readonly form: ContractForm<S>;
}

/** Name, position and centres: asked of a new colleague and of one who changes. */
export function StaffFields<S extends core.$ZodType<unknown, Readonly<Record<Words, unknown>>>>({
  form,
}: Props<S>): ReactNode {
  const text = useText('administration').member;
  const offices = useOfficeChoices();
  // Boundary: every schema of S has these fields.
  const named = (name: Words): FieldName<S> => name as FieldName<S>;
  return (
    <>
      <TextField form={form} name={named('surname')} label={text.surname} autoComplete="off" />
      <TextField form={form} name={named('givenName')} label={text.givenName} autoComplete="off" />
      <TextField form={form} name={named('patronymic')} label={text.patronymic} autoComplete="off" optional />
      <TextField form={form} name={named('positionUk')} label={text.positionUk} hint={text.positionUkHint} />
      <TextField form={form} name={named('positionEn')} label={text.positionEn} hint={text.positionEnHint} />
      <CheckboxesField
        form={form}
        name={named('officeIds')}
        label={text.offices}
        hint={text.officesHint}
        choices={offices}
      />
      <CheckboxesField
        form={form}
        name={named('supervisedIds')}
        label={text.supervised}
        hint={text.supervisedHint}
        choices={offices}
        optional
      />
    </>
  );
}
