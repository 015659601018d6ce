import type { Office } from '@cabinet/contracts/administration';
import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { SelectField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName, FormSchema } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly name: FieldName<S>;
  readonly label: string;
  readonly hint?: string;
  readonly offices: readonly Pick<Office, 'id' | 'nameUk' | 'nameEn'>[];
}

/** So many are seen at a glance; more go into a list that opens. */
const mostAtOnce = 7;

/** The offices to which a case can be handed. */
export function CaseOffices<S extends FormSchema>({ form, name, label, hint, offices }: Props<S>): ReactNode {
  const say = useBilingual();
  const choices = offices.map(({ id, nameUk, nameEn }) => ({ value: id, text: say({ uk: nameUk, en: nameEn }) }));
  const field = { form, name, label, ...(hint !== undefined && { hint }) };
  return choices.length > mostAtOnce ? (
    <SelectField {...field} options={choices} />
  ) : (
    <RadiosField {...field} choices={choices} />
  );
}
