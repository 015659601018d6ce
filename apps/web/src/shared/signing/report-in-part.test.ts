import type { FileSigner, SignatureReport } from '@cabinet/contracts/signatures';
import { expect, test } from 'vitest';
import en from '#locales/en/signatures.ts';
import uk from '#locales/uk/signatures.ts';
import { explanationsOf, headlineOf } from './report-words.ts';

const signer: FileSigner = {
  ...{ verdict: 'total-passed', subIndication: null, level: 'BES', signer: null, certificate: null, claimedTime: null },
  ...{ bestTime: '2026-11-23T12:00:00Z', bestTimeFrom: 'receipt', timestampBy: null, kind: 'qualified' },
  revocation: { source: 'none', status: 'unknown', at: null },
  ...{ testCentre: false, checks: [], files: null, coversWholeFile: true },
};
const whole: SignatureReport = {
  ...{ verdict: 'total-passed', kind: 'pdf', problem: null, checkedAt: '2026-11-23T12:00:00Z', files: [] },
  signers: [signer],
};
const changed: SignatureReport = {
  ...{ ...whole, verdict: 'indeterminate', problem: 'changed-after-a-signature' },
  signers: [{ ...signer, coversWholeFile: false }, signer],
};
const apart: SignatureReport = { ...changed, kind: 'asic-e', problem: 'not-all-sign-all' };

test('a file that all signed whole is simply valid', () => {
  expect([headlineOf(whole, uk), explanationsOf(whole, uk)]).toEqual([
    uk.verdicts['total-passed'],
    [uk.explained['total-passed']],
  ]);
});

test.each([changed, apart])('valid signatures that are not for all have a headline of their own: case %#', (report) => {
  for (const words of [uk, en]) {
    expect(Object.values(words.verdicts)).not.toContain(headlineOf(report, words));
    expect(explanationsOf(report, words)).toEqual([words.problems[report.problem ?? 'damaged']]);
  }
});

test('what else is wrong comes first', () => {
  const failed: SignatureReport = {
    ...{ ...changed, verdict: 'total-failed' },
    signers: [...changed.signers, { ...signer, verdict: 'total-failed' }],
  };
  expect(headlineOf(failed, uk)).toBe(uk.verdicts['total-failed']);
  expect(explanationsOf(failed, uk)).toEqual([uk.explained['total-failed'], uk.problems['changed-after-a-signature']]);
  expect(headlineOf({ ...changed, signers: [{ ...signer, verdict: 'indeterminate' }, signer] }, uk)).toBe(
    uk.verdicts.indeterminate,
  );
  expect(explanationsOf({ ...changed, problem: 'unsigned-files' }, uk)).toEqual([uk.problems['unsigned-files']]);
});
