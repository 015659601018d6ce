import { hasTaxIdCheckDigit } from '@cabinet/contracts/check-digits';
import { taxIdFacts } from '@cabinet/contracts/tax-id';
import { expect, test } from 'vitest';
import { aTaxId } from './tax-ids.ts';

test.each(['female', 'male'] as const)('a made-up РНОКПП is valid and says what it was made for: %s', (sex) => {
  const taxId = aTaxId('1958-11-02', sex);
  expect(hasTaxIdCheckDigit(taxId)).toBe(true);
  expect(taxIdFacts(taxId)).toEqual({ birthDate: '1958-11-02', sex });
});
