import { BirthDate } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { DateField } from '#shared/form/DateField.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

const Born = z.object({ birthDate: BirthDate });

export function BirthDatePage(): ReactNode {
  const text = useText('persons').birthDate;
  const part = usePart(Born, {
    defaults: ({ birthDate }) => ({ birthDate: birthDate ?? '' }),
    changeOf: ({ birthDate }) => ({ birthDate }),
  });
  return (
    <PartPage part={part} title={text.title}>
      <DateField form={part.form} name="birthDate" label={text.label} birthday />
    </PartPage>
  );
}
