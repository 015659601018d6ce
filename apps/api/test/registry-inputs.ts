import { randomInt, randomUUID } from 'node:crypto';
import type { Known } from './known.ts';
import { aCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { aWord } from '@cabinet/testkit/random';
import { goodPassword } from './visitors.ts';

const version = 1;
const seen = aCard().document;

const letters = 'абвгдежзиклмнопрстуфхцч';
const aSurname = (): string =>
  `Я${Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join('')}`;

/** A card of somebody whose number and name nobody has had before. */
export const somebodyNew = () => {
  const content = aCard({ numbers: { taxId: aTaxId('1985-03-18', 'female') } });
  const { person } = content;
  return { ...content, person: { ...person, name: { ...person.name, surname: aSurname() } }, document: null };
};

/** Bodies of the doors of the databank and of its codes. */
export const registryBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'PUT /applications/:applicationId/card': () => ({
    version,
    change: { topic: 'contacts', value: { phone: '+380671234567', email: null, needs: [] } },
  }),
  'POST /cbi/events': () => ({
    ...{ eventId: randomUUID(), kind: 'decision', taxId: '3112299137', occurredAt: '2026-11-18T09:00:00Z' },
    text: { uk: 'Рішення готове', en: 'The decision is ready' },
  }),
  'POST /registry/own-card/check': () => ({
    certificate: {
      ...{ surname: 'Шевченко', givenName: 'Марія', birthDate: '1985-03-18', group: 'II', number: '12 ААБ № 123456' },
      ...{ issuedOn: '2020-01-01', hasSignature: true, hasSeal: true },
    },
  }),
  'POST /registry/look-up': () => ({ lookUp: { by: 'taxId', taxId: '3112299137' } }),
  'POST /registry/cards': () => ({ content: somebodyNew(), distinctFrom: [] }),
  'PATCH /registry/cards/:cardId': () => ({
    version,
    change: { topic: 'contacts', value: { phone: '+380671234567', email: 'olena@example.org', needs: ['braille'] } },
  }),
  'POST /registry/cards/:cardId/close': () => ({ version, ground: 'left' }),
  'POST /registry/duplicates/:duplicateId/settle': () => ({
    version,
    verdict: 'distinct',
    reason: 'Різні люди, різні документи',
  }),
  'POST /registry/claims/:claimId/settle': () => ({ version, verdict: 'left', reason: 'Не та людина, інше ім’я' }),
  'POST /registry/own-card/code': () => ({ code: '2345-6789-ACEH-KMPT' }),
  'POST /registry/imports/:importId/carrying-out': () => ({ version }),
  'POST /registry/cards/:cardId/codes': () => ({ seen }),
  'POST /registry/codes/:codeId/revoke': () => ({ ground: 'lost' }),
  'POST /registry/codes/:codeId/receipt': () => ({ code: '2345-6789-ACEH-KMPT' }),
  'POST /registration/code/read': () => ({ code: '2222-2222-2222-2222', birthDate: '1985-03-18' }),
  'POST /registration/code': () => ({
    ticket: 'no-such-ticket-of-a-code',
    form: {
      ...{ login: aWord('code'), password: goodPassword, passwordConfirmation: goodPassword },
      ...{ email: `${aWord('code')}@example.org`, acceptTerms: true, consent: true, language: 'uk' },
    },
  }),
};
