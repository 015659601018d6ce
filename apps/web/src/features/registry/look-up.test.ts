import { expect, test } from 'vitest';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { check } from '#shared/form/issues.ts';
import { emptyLookUp, LookUpAnswer } from './look-up.ts';

const faults = (schema: FormSchema, typed: unknown): readonly string[] => {
  const checked = check(schema, typed);
  return checked.ok ? [] : checked.issues.map(({ name, code }) => `${name} ${code}`);
};

test('D10 only the box of the chosen way to look is weighed', () => {
  expect(check(LookUpAnswer, { ...emptyLookUp, taxId: '3112299137' })).toEqual({
    ok: true,
    answers: { by: 'taxId', taxId: '3112299137' },
  });
  expect(faults(LookUpAnswer, { ...emptyLookUp, by: 'document' })).toEqual(['number field.too_small']);
});
