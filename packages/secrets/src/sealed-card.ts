import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Box, Secrets } from './secrets.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const keyPlace = (id: string) => ({ table: 'registry_card', id, column: 'sealedKey' });
const boxPlace = (id: string, column: 'personalBox' | 'healthBox') => ({ table: 'registry_card', id, column });
const fieldsPlace = (id: string) => ({ table: 'registry_change', id, column: 'fieldsBox' });

/** What a card holds beside the columns by which it is found. */
const healthTopics = ['categories', 'disability', 'programme'] as const;

export interface SealedCard {
  readonly id: string;
  readonly sealedKey: Uint8Array;
  readonly personalBox: Uint8Array;
  readonly healthBox: Uint8Array;
}

/** The key of a card that is there. */
export const keyOfCard = (secrets: Secrets, { id, sealedKey }: Pick<SealedCard, 'id' | 'sealedKey'>): Box =>
  secrets.ownKey(keyPlace(id), sealedKey);

/** The key of a card that is being opened. */
export const newCardKey = (secrets: Secrets, id: string): { readonly box: Box; readonly sealedKey: Bytes } =>
  secrets.newOwnKey(keyPlace(id));

/** Everything that a card says. */
export function openContent(secrets: Secrets, card: SealedCard): CardContent {
  const key = keyOfCard(secrets, card);
  // Boundary: what lies here was sealed by columnsOf().
  return {
    ...(JSON.parse(key.open(boxPlace(card.id, 'personalBox'), card.personalBox)) as CardContent),
    ...(JSON.parse(key.open(boxPlace(card.id, 'healthBox'), card.healthBox)) as Pick<
      CardContent,
      (typeof healthTopics)[number]
    >),
  };
}

/** Names alike but for capitals, the sign of the apostrophe and what joins the halves of a double name. */
export const surnameKey = (surname: string): string =>
  surname
    .normalize('NFC')
    .toLocaleLowerCase('uk')
    .replaceAll(/[’'ʼ`]/g, '’')
    .replaceAll(/[\s\p{Pd}]+/gu, '-');

const cyrillicTwins: Readonly<Record<string, string>> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' },
};

/** Series and number of a paper, whichever keyboard wrote them. */
export const documentKey = (number: string): string =>
  Array.from(
    number
      .normalize('NFC')
      .toUpperCase()
      .replace(/[\s\p{Pd}№/]/gu, ''),
    (character) => cyrillicTwins[character] ?? character,
  ).join('');

export const indexes = (secrets: Secrets) => ({
  taxId: (taxId: string): Bytes => secrets.blindIndex('registryTaxId', taxId),
  unzr: (unzr: string): Bytes => secrets.blindIndex('registryUnzr', unzr),
  document: (number: string): Bytes => secrets.blindIndex('registryDocument', documentKey(number)),
});

/** The columns that hold what a card says. */
export function columnsOf(secrets: Secrets, id: string, key: Box, content: CardContent) {
  const { person, numbers, document } = content;
  const { categories, disability, programme, ...personal } = content;
  const index = indexes(secrets);
  return {
    surname: person.name.surname,
    givenName: person.name.givenName,
    patronymic: person.name.patronymic ?? null,
    surnameKey: surnameKey(person.name.surname),
    birthDate: person.birthDate,
    taxIdIndex: numbers.taxId === null ? null : index.taxId(numbers.taxId),
    unzrIndex: numbers.unzr === null ? null : index.unzr(numbers.unzr),
    documentIndex: document === null ? null : index.document(document.number),
    disabilityUntil: disability?.established.validUntil ?? null,
    personalBox: key.seal(boxPlace(id, 'personalBox'), JSON.stringify(personal)),
    healthBox: key.seal(boxPlace(id, 'healthBox'), JSON.stringify({ categories, disability, programme })),
  };
}

export const sealFields = (key: Box, changeId: string, fields: readonly unknown[]): Bytes =>
  key.seal(fieldsPlace(changeId), JSON.stringify(fields));

export const openFields = (key: Box, change: { readonly id: string; readonly fieldsBox: Uint8Array }): unknown =>
  JSON.parse(key.open(fieldsPlace(change.id), change.fieldsBox));
