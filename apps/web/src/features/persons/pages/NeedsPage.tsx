import { AccessNeed } from '@cabinet/contracts/persons';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

const Needs = z.object({ accessNeeds: z.array(AccessNeed) });

/** What the office should prepare for a visit. */
export function NeedsPage(): ReactNode {
  const text = useText('persons').needs;
  const part = usePart(Needs, {
    defaults: ({ accessNeeds }) => ({ accessNeeds }),
    changeOf: ({ accessNeeds }) => ({ accessNeeds }),
  });
  return (
    <PartPage part={part} title={text.title}>
      <CheckboxesField
        form={part.form}
        name="accessNeeds"
        label={text.label}
        hint={text.hint}
        optional
        choices={AccessNeed.options.map((need) => ({ value: need, text: text.kinds[need] }))}
      />
    </PartPage>
  );
}
