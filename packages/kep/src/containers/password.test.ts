import { expect, test } from 'vitest';
import { toHex, utf8 } from '../bytes.ts';
import { pkcs12Password, readingsOf, utf16Password } from './password.ts';

const octetsOf = (text: string): string[] => readingsOf(text).map(({ octets }) => toHex(octets));

test('A password of ASCII has one reading', () => {
  expect(octetsOf('demo1234')).toEqual([toHex(utf8('demo1234'))]);
  expect(octetsOf('')).toEqual(['']);
});

test('A Cyrillic password has a second reading in windows-1251', () => {
  expect(octetsOf('Їжак №7 ґ’')).toEqual([toHex(utf8('Їжак №7 ґ’')), 'afe6e0ea20b93720b492']);
});

test('Letters that windows-1251 lacks leave UTF-8 alone', () => {
  expect(octetsOf('ключ🔑')).toHaveLength(1);
});

test('PKCS #12 takes UTF-16 with closing zeroes (RFC 7292 appendix B.1), JKS without', () => {
  expect(toHex(pkcs12Password('Beavis'))).toBe('0042006500610076006900730000');
  expect(toHex(utf16Password('ї1'))).toBe('04570031');
  expect(toHex(pkcs12Password(''))).toBe('0000');
});
