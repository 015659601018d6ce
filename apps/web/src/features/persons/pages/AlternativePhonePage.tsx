import { PhoneNumber } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

const OtherPhone = z.object({ alternativePhone: z.optional(PhoneNumber) });

/** A second phone, for when the first does not answer. */
export function AlternativePhonePage(): ReactNode {
  const text = useText('persons').alternativePhone;
  const part = usePart(OtherPhone, {
    defaults: ({ alternativePhone }) => ({ alternativePhone: alternativePhone ?? '' }),
    changeOf: ({ alternativePhone }) => ({ alternativePhone: alternativePhone ?? null }),
  });
  return (
    <PartPage part={part} title={text.title}>
      <TextField
        form={part.form}
        name="alternativePhone"
        type="tel"
        label={text.label}
        hint={text.hint}
        width="medium"
        optional
        autoComplete="tel"
      />
    </PartPage>
  );
}
