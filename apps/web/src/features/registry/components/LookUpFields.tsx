import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type LookUpAnswer, ways } from '../look-up.ts';

interface Props {
  readonly form: ContractForm<typeof LookUpAnswer>;
}

function Asked({ form }: Props): ReactNode {
  const text = useText('registry').find;
  const box = { form, width: 'medium', autoComplete: 'off', spellCheck: false } as const;
  switch (form.watch('by') as (typeof ways)[number]) {
    case 'taxId':
      return <TextField {...box} name="taxId" label={text.taxId} hint={text.taxIdHint} inputMode="numeric" />;
    case 'unzr':
      return <TextField {...box} name="unzr" label={text.unzr} hint={text.unzrHint} inputMode="numeric" />;
    case 'document':
      return <TextField {...box} name="number" label={text.document} hint={text.documentHint} />;
    case 'number':
      return (
        <TextField {...box} name="number" label={text.number} hint={text.numberHint} autoCapitalize="characters" />
      );
    case 'name':
      return (
        <>
          <TextField {...box} name="surname" label={text.surname} hint={text.surnameHint} />
          <DateField form={form} name="birthDate" label={text.birthDate} />
        </>
      );
  }
}

/** What by, and then its boxes. */
export function LookUpFields({ form }: Props): ReactNode {
  const text = useText('registry').find;
  return (
    <>
      <RadiosField
        form={form}
        name="by"
        label={text.by}
        choices={ways.map((value) => ({ value, text: text.bys[value] }))}
      />
      <Asked form={form} />
    </>
  );
}
