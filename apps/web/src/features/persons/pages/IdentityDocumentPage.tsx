import {
  IdentityDocument,
  type IdentityDocumentKind,
  identityDocumentKinds,
} from '@cabinet/contracts/identity-documents';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { IdentityDocumentFields } from '#shared/persons/IdentityDocumentFields.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

/** The document that proves who the person is, of the kind they have chosen. */
export function IdentityDocumentPage(): ReactNode {
  const kind = useChoiceParameter('kind', identityDocumentKinds);
  return <Fields key={kind} kind={kind} />;
}

function Fields({ kind }: { readonly kind: IdentityDocumentKind }): ReactNode {
  const persons = useText('persons');
  const text = persons.document;
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
  return (
    <PartPage part={part} title={persons.documentKinds[kind]}>
      <IdentityDocumentFields form={part.form} kind={kind} />
    </PartPage>
  );
}
