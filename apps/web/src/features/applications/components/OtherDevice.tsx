import type { ReactNode } from 'react';
import { findDevices } from '#shared/catalogue/find-devices.ts';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { DeviceAnswer } from '../device-answer.ts';

/** A device that the list does not have, by the words people use for it. */
export function OtherDevice({ form }: { readonly form: ContractForm<typeof DeviceAnswer> }): ReactNode {
  const text = useText('provisions').device;
  const say = useBilingual();
  const chosen = form.answer('other');
  return (
    <ComboboxField
      form={form}
      name="other"
      label={text.otherLabel}
      hint={text.otherFieldHint}
      initial={chosen ? { value: chosen, text: form.answer('otherName') } : null}
      onChoose={(option) => form.change('otherName', option?.text ?? '')}
      findOptions={(typed, signal) => findDevices(typed, signal, say)}
    />
  );
}
