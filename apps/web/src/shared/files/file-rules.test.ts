import { expect, test } from 'vitest';
import { acceptOf, fitsFormats } from './file-rules.ts';
import { formatMegabytes } from './size.ts';
import { sizeAndLimit } from './size-and-limit.ts';

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

test('G2 size and limit are told in one unit, and to the byte where they would read alike', () => {
  const told = (size: number, language: 'uk' | 'en'): string => {
    const { size: is, limit } = sizeAndLimit({ size, limit: 4_194_304 }, language);
    return `${is} / ${limit}`.replaceAll(/\s/g, ' ');
  };
  expect(told(30_000_000, 'uk')).toBe('28,6 МБ / 4 МБ');
  expect(told(30_000_000, 'en')).toBe('28.6 MB / 4 MB');
  expect(told(4_194_305, 'uk')).toBe('4 194 305 Б / 4 194 304 Б (4 МБ)');
});
