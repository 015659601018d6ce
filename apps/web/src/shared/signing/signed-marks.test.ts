import type { SignedBy, SignedFile } from '@cabinet/contracts/documents';
import { expect, test } from 'vitest';
import en from '#locales/en/documents.ts';
import uk from '#locales/uk/documents.ts';
import { signedMarks, signedParts } from './signed-marks.ts';

const signer: SignedBy = {
  ...{ verdict: 'total-passed', name: 'Шевченко Марія', organization: null },
  ...{ time: null, timeProven: false, kind: 'qualified', testCentre: false },
  ...{ files: null, filesMore: 0, coversWholeFile: null },
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
  [
    { ...signed, signers: [signer, { ...signer, name: 'Бойко Іван', kind: 'unknown' }] },
    ['Підписано: Шевченко Марія, Бойко Іван (підпис не кваліфікований)'],
  ],
];

test.each(cases)('H7 a list says in words how the signatures stand: case %#', (file, marks) => {
  expect(signedMarks(file, uk.signers.marks)).toEqual(marks);
});

const parts: SignedFile = {
  ...{ ...signed, verdict: 'indeterminate', problem: 'not-all-sign-all' },
  signers: [
    { ...signer, files: ['наказ.txt'] },
    { ...signer, name: 'Бойко Іван', files: ['договір.txt', 'акт.txt'], filesMore: 3 },
    { ...signer, name: null, files: [], kind: 'unknown' },
  ],
};
const versions: SignedFile = {
  ...{ ...signed, verdict: 'indeterminate', problem: 'changed-after-a-signature' },
  signers: [
    { ...signer, coversWholeFile: false },
    { ...signer, name: 'Бойко Іван', coversWholeFile: true },
  ],
};

test('H7 who signed other files of a container are not named together, but each with their files', () => {
  expect(signedMarks(parts, uk.signers.marks)).toEqual(['Усередині кілька файлів, і не кожен підпис – для всіх']);
  expect(signedParts(parts, uk.signers.marks)).toEqual([
    'Шевченко Марія – «наказ.txt»',
    'Бойко Іван – «договір.txt», «акт.txt» і ще файли: 3',
    'хто – не доведено (підпис не кваліфікований) – жоден із файлів, що тут є',
  ]);
});

test('H7 who signed an earlier version is not named as a signer of the file', () => {
  expect(signedMarks(versions, en.signers.marks)).toEqual([
    'Signed by: Бойко Іван',
    'There is also a signature of an earlier version of the file',
  ]);
  expect(signedParts(versions, uk.signers.marks)).toEqual([
    'Шевченко Марія – раніша версія: після підпису до файлу щось додали',
    'Бойко Іван – увесь файл',
  ]);
});

test('H7 that a file is signed in part hides nothing else that is wrong', () => {
  const open: SignedFile = { ...parts, signers: [{ ...signer, verdict: 'indeterminate', files: [] }, signer] };
  const failed: SignedFile = { ...versions, verdict: 'total-failed' };
  expect(signedMarks(open, uk.signers.marks)).toEqual(['Підпис не вдалося перевірити до кінця']);
  expect(signedMarks(failed, uk.signers.marks)).toEqual(['Підпис недійсний']);
  expect(signedMarks({ ...versions, signers: [] }, uk.signers.marks)).toEqual([uk.signers.marks.indeterminate]);
  for (const file of [open, failed]) expect(signedParts(file, uk.signers.marks)).toEqual([]);
  expect(signedParts({ ...parts, pending: true }, uk.signers.marks)).toEqual([]);
  expect(signedParts(signed, uk.signers.marks)).toEqual([]);
});
