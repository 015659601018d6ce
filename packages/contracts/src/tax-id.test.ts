import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTaxIdCheckDigit } from './check-digits.ts';
import { fieldErrors } from './http/field-errors.ts';
import { likelyTransposition, TaxId, taxIdDisagreements, taxIdFacts, Unzr } from './tax-id.ts';

const codesOf = (schema: typeof TaxId, value: unknown): string[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : fieldErrors(result.error.issues).map(({ code }) => code);
};

test.each([
  ['3112299137', '1985-03-17', 'male'],
  ['2149099248', '1958-11-02', 'female'],
  ['3694999377', '2001-02-28', 'male'],
  ['4111999408', '2012-07-30', 'female'],
  ['1826299515', '1949-12-31', 'male'],
  ['3512399683', '1996-02-29', 'female'],
  ['2556899990', '1970-01-01', 'male'],
  ['4552799027', '2024-08-24', 'female'],
  ['3112290230', '1985-03-17', 'male'],
])('C7 accepts the tax id %s and reads from it %s, %s', (value, birthDate, sex) => {
  expect(TaxId.parse(value)).toBe(value);
  expect(taxIdFacts(value)).toEqual({ birthDate, sex });
});

test.each([
  ['3112299131', 'people.tax_id_check_digit'],
  ['3112929137', 'people.tax_id_transposed'],
  ['0000000000', 'people.tax_id_zeros'],
  ['311229913', 'people.tax_id_format'],
  ['31122991371', 'people.tax_id_format'],
  ['О112299137', 'people.tax_id_letter'],
  ['', 'people.tax_id_format'],
])('C7 refuses the tax id %j as %s', (value, code) => {
  expect(codesOf(TaxId, value)).toEqual([code]);
});

test('C7 a missing tax id is asked for', () => {
  expect(codesOf(TaxId, undefined)).toEqual(['field.required']);
});

test('C9 spaces and hyphens in a tax id are dropped silently', () => {
  expect(['3112 299 137', ' 31122-99137 ', '3112\u00a0299–137'].map((text) => TaxId.parse(text))).toEqual(
    Array(3).fill('3112299137'),
  );
});

test('C9 a failing check digit suggests the pair of digits that changed places, without repeating the number', () => {
  const result = TaxId.safeParse('3112929137');

  expect(likelyTransposition('3112929137')).toEqual({ first: 5, second: 6, suggestion: '3112299137' });
  expect(fieldErrors(result.error?.issues ?? [])).toEqual([
    { pointer: '', code: 'people.tax_id_transposed', params: { first: 5, second: 6 } },
  ]);
});

test('C9 a suggestion is always valid and differs only by one swap; a valid number gets none', () => {
  const tenDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(tenDigits, (digits) => {
      const value = digits.join('');
      const found = likelyTransposition(value);
      if (!found) return;
      const { first, second, suggestion } = found;
      expect(hasTaxIdCheckDigit(value)).toBe(false);
      expect(hasTaxIdCheckDigit(suggestion)).toBe(true);
      expect(suggestion.charAt(first - 1) + suggestion.charAt(second - 1)).toBe(
        value.charAt(second - 1) + value.charAt(first - 1),
      );
    }),
  );
  expect(likelyTransposition('3112299137')).toBeNull();
});

test('C7 a tax id that disagrees with the answers is a warning that names them', () => {
  expect(taxIdDisagreements('3112299137', { birthDate: '1985-03-17', sex: 'male' })).toEqual([]);
  expect(taxIdDisagreements('3112299137', { birthDate: '1985-03-18', sex: 'female' })).toEqual(['birthDate', 'sex']);
  expect(taxIdDisagreements('3112299137', {})).toEqual([]);
});

test.each(['19850317-99918', '19581102-99926', '20120730-99939', '20010228-99944', '19910824-00026'])(
  'C7 accepts the register number %s with its hyphen, without it and with spaces',
  (value) => {
    const written = [value, value.replace('-', ''), ` ${value.replace('-', ' - ')} `];

    expect(written.map((text) => Unzr.parse(text))).toEqual([value, value, value]);
  },
);

test.each([
  ['19850317-99919', 'people.unzr_check_digit'],
  ['19851317-99910', 'people.unzr_date'],
  ['20230229-00013', 'people.unzr_date'],
  ['1985-0317-9991', 'people.unzr_format'],
  ['19850317-00006', 'people.unzr_format'],
])('C7 refuses the register number %s as %s', (value, code) => {
  expect(codesOf(Unzr, value)).toEqual([code]);
});
