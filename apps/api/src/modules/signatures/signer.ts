import { tidyName } from '@cabinet/contracts/tidy-name';
import type { Identity } from '@cabinet/kep/x509/identity';

/** A person as a verified certificate names them. */
export interface Signer {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  /** РНОКПП, or the passport of whoever refused one for their belief. */
  readonly taxId: string;
  readonly unzr: string | null;
  readonly organization: string | null;
  readonly edrpou: string | null;
}

/** Certificates of some centres shout: ШЕВЧЕНКО is written as a name is. */
const inCase = (word: string): string =>
  word === word.toLocaleUpperCase('uk') && word.length > 1
    ? word
        .toLocaleLowerCase('uk')
        .replace(/(^|[-\s])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase('uk'))
    : word;

const tidy = (text: string): string => inCase(tidyName(text));

/** The same person, whose name was told in parts. */
export const signerNamed = (signer: Signer): Signer => ({
  ...signer,
  ...{ surname: tidy(signer.surname), givenName: tidy(signer.givenName) },
  patronymic: signer.patronymic === null ? null : tidy(signer.patronymic) || null,
});

/** Null where the certificate names no person: a seal, or no number of one. */
export const signerOf = (identity: Identity): Signer | null => {
  const { taxId, unzr, organization, edrpou, purpose } = identity;
  if (!taxId || purpose === 'seal') return null;
  // The given name of a certificate holds the patronymic too; a full name alone is in the order surname, name, patronymic.
  const [first = '', ...others] = tidyName(identity.fullName).split(' ');
  const surname = identity.surname ?? first;
  const [givenName = '', ...rest] = tidyName(identity.givenName ?? others.join(' ')).split(' ');
  if (!surname || !givenName) return null;
  return {
    ...{ surname: tidy(surname), givenName: tidy(givenName), patronymic: tidy(rest.join(' ')) || null },
    ...{ taxId, unzr: unzr ?? null, organization: organization ?? null, edrpou: edrpou ?? null },
  };
};
