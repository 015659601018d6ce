import { expect, test } from 'vitest';
import text from '#locales/uk/card-topics.ts';
import persons from '#locales/uk/persons.ts';
import { formatDate } from '#shared/i18n/formats.ts';
import { placeIn, presentField, presentTopic, presentValue, type Wording } from './present-card.ts';

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

test('C14 each word of a card is read in words: choices, dates, numbers, devices and countries', () => {
  const said = (topic: Parameters<typeof presentValue>[1], path: string, value: unknown): string =>
    presentValue(wording, topic, path, value);
  expect(said('person', 'sex', 'female')).toBe('Жіноча');
  expect(said('person', 'citizenship', 'UA')).toBe('Україна');
  expect(said('document', 'issuedOn', '2021-05-04')).toBe('4 травня 2021 р.');
  expect(said('contacts', 'needs', ['large_print', 'braille'])).toBe('Великий шрифт, Шрифт Брайля');
  expect(said('categories', '1.kind', 'elderly')).toBe('Особа похилого віку');
  expect(said('programme', 'lines.0.classCode', '12 22 03')).toBe('засіб 12 22 03');
  expect(said('programme', 'lines.0.quantity', 2)).toBe('2');
  expect(said('numbers', 'taxIdRefused', true)).toBe('Так');
  expect(said('disability', 'established.causes', [])).toBe('');
  expect(said('social', 'education', null)).toBe('');
});

test('C14 a change names its field, the address it is of and its place in a list', () => {
  expect(presentField(wording, 'addresses', 'registered.street')).toBe('Адреса реєстрації, вулиця');
  expect(presentField(wording, 'addresses', 'registeredOn')).toBe('Дата реєстрації');
  expect(presentField(wording, 'programme', 'lines.2.note')).toBe('Що ще вказано');
  expect([placeIn('lines.2.note'), placeIn('0.kind'), placeIn('phone')]).toEqual([3, 1, null]);
});

test('D10 a topic of several things shows each by its name, and one that says nothing shows nothing', () => {
  const groups = presentTopic(wording, 'programme', {
    ...{ number: '12/25', issuedOn: '2025-03-01', issuer: 'Лікарня', validUntil: null },
    lines: [{ classCode: '12 22 03', quantity: 2, note: '' }],
  });
  expect(groups.map(({ title }) => title)).toEqual([null, 'засіб 12 22 03']);
  expect(groups[0]?.rows.map(({ term }) => term)).toEqual(['Номер програми', 'Дата програми', 'Хто склав програму']);
  expect(groups[1]?.rows).toEqual([{ term: 'Кількість', value: '2 штуки' }]);
  expect(presentTopic(wording, 'payment', null)).toEqual([]);
});

test('C6 who has refused a tax number is shown as one who has', () => {
  const [group] = presentTopic(wording, 'numbers', { taxId: null, taxIdRefused: true, unzr: null });
  expect(group?.rows).toEqual([{ term: 'РНОКПП', value: 'Відмовлено через релігійні переконання' }]);
});
