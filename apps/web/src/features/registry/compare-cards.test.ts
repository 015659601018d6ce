import type { CardContent } from '@cabinet/contracts/registry-card';
import { expect, test } from 'vitest';
import text from '#locales/uk/card-topics.ts';
import persons from '#locales/uk/persons.ts';
import { formatDate } from '#shared/i18n/formats.ts';
import type { Wording } from '#shared/registry/present-card.ts';
import { compareCards } from './compare-cards.ts';

const wording: Wording = {
  ...{ text, persons, yes: 'Так', no: 'Ні', language: 'uk' },
  formats: {
    date: (when) => formatDate(when, 'uk'),
    time: String,
    dateTime: String,
    size: String,
    money: String,
  },
  nameOfDevice: (code) => `засіб ${code}`,
};

test('B46 two cards are compared fact by fact, in the order of a card', () => {
  const content: CardContent = {
    ...{ document: null, addresses: null, contacts: null, displaced: null, categories: null, disability: null },
    ...{ programme: null, representatives: null, social: null, payment: null },
    person: {
      name: { surname: 'Ярова', givenName: 'Олена', patronymic: null },
      ...{ formerSurname: null, sex: 'female', birthDate: '1985-03-18', birthPlace: null, citizenship: 'UA' },
    },
    numbers: { taxId: '3112299137', taxIdRefused: false, unzr: null },
  };
  const other = { ...content, person: { ...content.person, formerSurname: 'Тестенко' } };
  const facts = compareCards(wording, content, other);
  expect(facts.map(({ field }) => field)).toEqual([
    'Особа: Прізвище, власне ім’я, по батькові',
    'Особа: Стать',
    'Особа: Дата народження',
    'Особа: Громадянство',
    'Особа: Колишнє прізвище',
    'Номери в реєстрах: РНОКПП',
  ]);
  expect(facts[4]).toMatchObject({ one: '', other: 'Тестенко' });
});
