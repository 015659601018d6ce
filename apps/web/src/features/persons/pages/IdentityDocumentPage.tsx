import {
  IdentityDocument,
  type IdentityDocumentKind,
  identityDocumentKinds,
} from '@cabinet/contracts/identity-documents';
import type { ReactNode } from 'react';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

/** An ID card names its office by a code and always ends; papers name it in words and may have no term. */
export function IdentityDocumentPage(): ReactNode {
  const kind = useChoiceParameter('kind', identityDocumentKinds);
  return <Fields key={kind} kind={kind} />;
}

function Fields({ kind }: { readonly kind: IdentityDocumentKind }): ReactNode {
  const persons = useText('persons');
  const text = persons.document;
  const isCard = kind === 'idCard';
  const part = usePart(IdentityDocument, {
    defaults: ({ identityDocument: kept }) => {
      const same = kept?.kind === kind ? kept : undefined;
      const { number = '', issuer = '', issuedOn = '', validUntil } = same ?? {};
      return { kind, number, issuer, issuedOn, validUntil: validUntil ?? '' };
    },
    words: { issuedOn: text.issuedOnMissing, validUntil: text.validUntilMissing },
    changeOf: (identityDocument) => ({ identityDocument }),
    at: '/change/identityDocument',
  });
  const { form } = part;
  return (
    <PartPage part={part} title={persons.documentKinds[kind]}>
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
    </PartPage>
  );
}
