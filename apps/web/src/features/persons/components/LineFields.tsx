import { lazy, type ReactNode, Suspense } from 'react';
import { findDevices } from '#shared/catalogue/find-devices.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { ProgrammeLineAnswer } from '../programme-answer.ts';

// Only a programme with a term asks for its last day; fetched beside the page, so it is there when it is asked for.
const fetchDateField = () => import('#shared/form/DateField.tsx');
fetchDateField().catch(() => undefined);
const DateField = lazy(async () => ({ default: (await fetchDateField()).DateField }));

interface Props {
  readonly form: ContractForm<typeof ProgrammeLineAnswer>;
}

/** The boxes of one line: which device, how many, until when, and what else the programme says of it. */
export function LineFields({ form }: Props): ReactNode {
  const text = useText('programme');
  const say = useBilingual();
  const { classCode } = form.answer('line');
  return (
    <>
      <ComboboxField
        form={form}
        name="line.classCode"
        label={text.device}
        hint={text.deviceHint}
        initial={classCode ? { value: classCode, text: form.answer('device') } : null}
        onChoose={(option) => form.change('device', option?.text ?? '')}
        findOptions={(typed, signal) => findDevices(typed, signal, say)}
      />
      <TextField
        form={form}
        name="line.quantity"
        label={text.quantityLabel}
        hint={text.quantityHint}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <RadiosField
        form={form}
        name="term"
        label={text.termLabel}
        choices={[
          { value: 'until', text: text.terms.until },
          { value: 'none', text: text.terms.none },
        ]}
      />
      {form.watch('term') === 'until' && (
        <Suspense>
          <DateField form={form} name="line.validUntil" label={text.validUntil} />
        </Suspense>
      )}
      <TextAreaField form={form} name="line.note" label={text.noteLabel} hint={text.noteHint} optional rows={3} />
    </>
  );
}
