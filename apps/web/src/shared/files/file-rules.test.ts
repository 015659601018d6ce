import { expect, test } from 'vitest';
import { acceptOf, fitsFormats } from './file-rules.ts';
import { formatMegabytes } from './size.ts';

test('H14 a file is offered and taken by the formats of the settings, whatever the case of its ending', () => {
  expect(acceptOf(['jpg', 'pdf'])).toBe('.jpg,.jpeg,.pdf');
  expect(fitsFormats('Скан.JPEG', ['jpg', 'pdf'])).toBe(true);
  expect(fitsFormats('програма.exe', ['jpg', 'pdf'])).toBe(false);
});

test.each([
  [377_487, '0,36 МБ'],
  [5 * 1024 * 1024, '5,00 МБ'],
  [10, '0,01 МБ'],
  [0, '0,00 МБ'],
])('H1 %i bytes are told as %s', (bytes, words) => expect(formatMegabytes(bytes, 'uk').replace(/\s/, ' ')).toBe(words));
