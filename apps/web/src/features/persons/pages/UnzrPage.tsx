import { Unzr } from '@cabinet/contracts/tax-id';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

const WithUnzr = z.object({ unzr: z.optional(Unzr) });

export function UnzrPage(): ReactNode {
  const text = useText('persons').unzr;
  const part = usePart(WithUnzr, {
    defaults: ({ unzr }) => ({ unzr: unzr ?? '' }),
    changeOf: ({ unzr }) => ({ unzr: unzr ?? null }),
  });
  return (
    <PartPage part={part} title={text.title}>
      <TextField
        form={part.form}
        name="unzr"
        label={text.label}
        hint={text.hint}
        width="medium"
        optional
        autoComplete="off"
      />
    </PartPage>
  );
}
