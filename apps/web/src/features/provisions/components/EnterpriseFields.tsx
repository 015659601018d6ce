import type { Enterprise, EnterpriseChoice } from '@cabinet/contracts/provisions';
import { formatPhone } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';

interface Props {
  readonly form: ContractForm<typeof EnterpriseChoice>;
  readonly enterprises: readonly Enterprise[];
}

/** Characters. */
const longest = 1000;

/** How to reach an enterprise, by voice and in writing, and what tells it apart. */
const useHint = (): ((enterprise: Enterprise) => string) => {
  const text = useText('provisions').enterprise;
  const say = useBilingual();
  return ({ address, phone, textContact, nearby, leadTimeDays }) =>
    [
      nearby && text.nearby,
      say(address),
      phone && text.phone(formatPhone(phone)),
      textContact && text.textContact(textContact),
      leadTimeDays !== null && text.leadTime(leadTimeDays),
    ]
      .filter(Boolean)
      .map((fact) => `${fact}.`)
      .join(' ');
};

/** Which enterprise, and what the device should be like. */
export function EnterpriseFields({ form, enterprises }: Props): ReactNode {
  const text = useText('provisions').enterprise;
  const say = useBilingual();
  const hintOf = useHint();
  return (
    <>
      <RadiosField
        form={form}
        name="officeId"
        label={text.label}
        choices={enterprises.map((enterprise) => ({
          value: enterprise.officeId,
          text: say(enterprise.name),
          hint: hintOf(enterprise),
        }))}
      />
      <LongTextField
        form={form}
        name="wishes"
        label={text.wishes}
        hint={text.wishesHint}
        optional
        rows={4}
        longest={longest}
      />
    </>
  );
}
