import { Sex } from '@cabinet/contracts/people';
import { SalutationOverride } from '@cabinet/contracts/persons';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

const SexAndSalutation = z.object({ sex: Sex, salutationOverride: SalutationOverride });

/** How letters begin: by rule from the sex and the name, or in the person's own words (B8). */
export function SalutationPage(): ReactNode {
  const text = useText('persons');
  const part = usePart(SexAndSalutation, {
    defaults: ({ sex, salutationOverride }) => ({ sex, salutationOverride: salutationOverride ?? '' }),
    changeOf: ({ sex, salutationOverride }) => ({ sex, salutationOverride: salutationOverride || null }),
  });
  const { form, profile } = part;
  return (
    <PartPage part={part} title={text.salutation.title}>
      <p>{text.salutation.now(profile.salutation)}</p>
      <RadiosField
        form={form}
        name="sex"
        label={text.salutation.sex}
        hint={text.salutation.sexHint}
        choices={[
          { value: 'female', text: text.sexes.female },
          { value: 'male', text: text.sexes.male },
        ]}
      />
      <TextField
        form={form}
        name="salutationOverride"
        label={text.salutation.own}
        hint={text.salutation.ownHint}
        optional
      />
    </PartPage>
  );
}
