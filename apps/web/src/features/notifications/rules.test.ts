import { expect, test } from 'vitest';
import { firstLine, applicationOf, paragraphsOf } from './rules.ts';

test('J1 the list shows the first line of a message, cut between words', () => {
  expect(firstLine('Вашу заяву розглянуто.\n\nРішення у кабінеті.')).toBe('Вашу заяву розглянуто.');
  const long = firstLine(`${'слово '.repeat(40)}кінець`);
  expect(long.length).toBeLessThanOrEqual(121);
  expect(long.endsWith('слово…')).toBe(true);
});

test('a message is read in its paragraphs', () => {
  expect(paragraphsOf('Один.\n\n\nДва.\nЩе два.\n')).toEqual(['Один.', 'Два.', 'Ще два.']);
});

test('a message about an application leads to it', () => {
  const id = '0190f5c2-0000-7000-8000-000000000001';

  expect(applicationOf(`/cabinet/applications/${id}`)).toBe(id);
  expect(applicationOf('/cabinet/profile')).toBeNull();
  expect(applicationOf(null)).toBeNull();
});
