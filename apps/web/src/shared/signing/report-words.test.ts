import { checkNames } from '@cabinet/kep/verify/report';
import type { SignatureReport, SignerReport } from '@cabinet/contracts/signatures';
import { checkName, revocationOf, whenOf, whyOf } from '@cabinet/contracts/words/signature-report';
import { signatureReportUk as words } from '@cabinet/contracts/words/signature-report.uk';
import { expect, test } from 'vitest';
import { isOfTests } from './report-words.ts';

const signer: SignerReport = {
  verdict: 'total-passed',
  subIndication: null,
  level: 'BES',
  signer: null,
  certificate: null,
  claimedTime: '2026-11-20T10:00:00Z',
  bestTime: '2026-11-23T12:00:00Z',
  bestTimeFrom: 'receipt',
  timestampBy: null,
  revocation: { source: 'none', status: 'unknown', at: null },
  kind: 'unknown',
  testCentre: false,
  checks: [],
};
const asWritten = (when: string): string => when;

test('every check of the verifier has its sentence', () => {
  expect(checkNames.filter((name) => checkName(name, words) === name)).toEqual([]);
  expect(checkName('a-check-of-tomorrow', words)).toBe('a-check-of-tomorrow');
});

test('a valid signature needs no reason, another one always has one', () => {
  expect(whyOf(signer, words)).toBeNull();
  expect(whyOf({ ...signer, verdict: 'total-failed', subIndication: 'HASH_FAILURE' }, words)).toBe(
    words.reasons.HASH_FAILURE,
  );
  expect(whyOf({ ...signer, verdict: 'indeterminate', subIndication: 'toString' }, words)).toBe(words.otherReason);
  expect(whyOf({ ...signer, verdict: 'indeterminate' }, words)).toBe(words.otherReason);
});

test('a time without a time stamp is told as not proven', () => {
  expect(whenOf(signer, words, asWritten)).toContain('не доведено');
  expect(whenOf({ ...signer, claimedTime: null }, words, asWritten)).toBe(words.timeUnknown);
  const stamped: SignerReport = { ...signer, bestTimeFrom: 'timestamp', timestampBy: 'TSP надавача' };
  expect(whenOf(stamped, words, asWritten)).toBe('2026-11-23T12:00:00Z. Час підтвердив TSP надавача');
});

test('an answer of the centre that we do not know counts for none', () => {
  expect(revocationOf(signer, words)).toBe(words.revocations.unknown);
  expect(revocationOf({ ...signer, revocation: { ...signer.revocation, status: 'good' } }, words)).toBe(
    words.revocations.good,
  );
});

test('one signature of a test centre marks the whole file', () => {
  const report: Omit<SignatureReport, 'signers'> = {
    verdict: 'total-passed',
    kind: 'asic-e',
    problem: null,
    checkedAt: '2026-11-23T12:00:00Z',
    files: [],
  };
  expect(isOfTests({ ...report, signers: [signer] })).toBe(false);
  expect(isOfTests({ ...report, signers: [signer, { ...signer, testCentre: true }] })).toBe(true);
});
