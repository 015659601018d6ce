import type { CardContent } from '@cabinet/contracts/registry-card';
import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import { aWord } from '@cabinet/testkit/random';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { database } from './accounts.ts';
import { running } from './running.ts';

/** The keys of the cabinet under test. */
export const secretsHere = (): Secrets => {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  return openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
};

const dayMs = 86_400_000;
const firstDay = Date.UTC(1940, 0, 1);
const days = 20_000;

/** A day on which hardly anybody else of a test was born: people are told apart by name and birth date. */
export const aBirthDate = (): string =>
  new Date(firstDay + Math.floor(Math.random() * days) * dayMs).toISOString().slice(0, 10);

const letters = 'абвгдежзиклмнопрстуф';

/** A surname that nobody else of a run has. */
export const aSurname = (): string => {
  const word = Array.from(aWord('x'), (sign) => letters[(sign.codePointAt(0) ?? 0) % letters.length]).join('');
  return `Реє${word.slice(-10)}`;
};

/** A woman that no other test knows, by name, birth date, number and paper. */
export const aRegistered = (more: Partial<CardContent> = {}): CardContent => {
  const [birthDate, surname] = [aBirthDate(), aSurname()];
  const content = aCard();
  return {
    ...content,
    person: { ...content.person, birthDate, name: { ...content.person.name, surname } },
    numbers: { taxId: aTaxId(birthDate, 'female'), taxIdRefused: false, unzr: null },
    document: {
      kind: 'idCard',
      number: String(100_000_000 + Math.floor(Math.random() * 899_999_999)),
      issuer: '6310',
      issuedOn: '2021-05-04',
      validUntil: '2031-05-04',
    },
    ...more,
  };
};

/** Puts a card into the databank as an office would; answers its id. */
export const aStoredCard = (content: CardContent = aRegistered()): Promise<string> =>
  storeCard({ db: database(), secrets: secretsHere(), now: new Date() }, content);

/** One whose card has something in every topic. */
export const aWhollyRegistered = (): CardContent =>
  aRegistered({
    displaced: { certificateNumber: '12', issuedOn: '2023-01-01', formerPlace: 'Донецька область, м. Зразкове' },
    programme: {
      ...{ number: '12/25', issuer: 'Лікарня № 1 (зразок)', issuedOn: '2025-03-01', validUntil: null },
      lines: [{ classCode: '12 03 03', quantity: 1, note: 'Ширина сидіння 42 см' }],
    },
    representatives: [
      {
        name: { surname: 'Опікун', givenName: 'Петро', patronymic: null },
        ...{ birthDate: null, taxId: null, relation: 'guardian', validUntil: null },
        document: 'Рішення суду № 12 від 17.03.2024',
      },
    ],
    social: { education: 'вища', occupation: null, benefit: null, household: 'живе з дочкою' },
    payment: { iban: 'UA213223130000026007233566001', bank: 'Банк (зразок)' },
  });
