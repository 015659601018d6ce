import type { SignedBy, SignedFile } from '@cabinet/contracts/documents';
import { expect, test } from 'vitest';
import uk from '#locales/uk/documents.ts';
import { signedMarks } from './signed-marks.ts';

const signer: SignedBy = {
  ...{ verdict: 'total-passed', name: 'Шевченко Марія', organization: null },
  ...{ time: null, timeProven: false, kind: 'qualified', testCentre: false },
};
const signed: SignedFile = { pending: false, verdict: 'total-passed', problem: null, signers: [signer] };

const cases: readonly (readonly [SignedFile, readonly string[]])[] = [
  [signed, ['Підписано: Шевченко Марія']],
  [{ ...signed, signers: [{ ...signer, testCentre: true }] }, ['Підписано: Шевченко Марія', uk.signers.marks.test]],
  [{ ...signed, pending: true, verdict: null, signers: [] }, ['Підпис очікує перевірки']],
  [
    { ...signed, verdict: 'indeterminate', problem: 'content-needed', signers: [{ ...signer, name: null }] },
    ['Підпис лежить окремо від документа'],
  ],
  [{ ...signed, verdict: 'total-failed', problem: 'damaged' }, ['Підпис недійсний']],
  [{ ...signed, verdict: 'indeterminate' }, ['Підпис не вдалося перевірити до кінця']],
];

test.each(cases)('H7 a list says in words how the signatures stand: case %#', (file, marks) => {
  expect(signedMarks(file, uk.signers.marks)).toEqual(marks);
});
