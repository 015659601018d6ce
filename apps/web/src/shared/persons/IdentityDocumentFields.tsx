import type { IdentityDocument, IdentityDocumentKind } from '@cabinet/contracts/identity-documents';
import type { ReactNode } from 'react';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';

interface Props {
  readonly form: ContractForm<typeof IdentityDocument>;
  readonly kind: IdentityDocumentKind;
}

/** An ID card names its office by a code and always ends; papers name it in words and may have no term. */
export function IdentityDocumentFields({ form, kind }: Props): ReactNode {
  const text = useText('persons').document;
  const isCard = kind === 'idCard';
  return (
    <>
      <TextField
        form={form}
        name="number"
        label={isCard ? text.cardNumber : text.number}
        hint={text.numberHints[kind]}
        width="medium"
        autoComplete="off"
        inputMode={isCard ? 'numeric' : 'text'}
      />
      <TextField
        form={form}
        name="issuer"
        label={isCard ? text.issuerCode : text.issuer}
        hint={isCard ? text.issuerCodeHint : text.issuerHint}
        width={isCard ? 'short' : 'full'}
        inputMode={isCard ? 'numeric' : 'text'}
        autoComplete="off"
      />
      <DateField form={form} name="issuedOn" label={text.issuedOn} />
      <DateField form={form} name="validUntil" label={text.validUntil} optional={!isCard} />
    </>
  );
}
