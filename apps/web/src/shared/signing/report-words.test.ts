import { checkNames } from '@cabinet/kep/verify/report';
import type { SignatureReport, SignerReport } from '@cabinet/contracts/signatures';
import { checkName, revocationOf, levelOf, whenOf, whyOf } from '@cabinet/contracts/words/signature-report';
import { signatureReportEn as en } from '@cabinet/contracts/words/signature-report.en';
import { signatureReportUk as uk } from '@cabinet/contracts/words/signature-report.uk';
import { expect, test } from 'vitest';
import { isOfTests } from './report-words.ts';

const words = uk;
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
  const real = { testCentre: false };
  expect(checkNames.filter((name) => checkName(name, words, real) === name)).toEqual([]);
  expect(checkName('a-check-of-tomorrow', words, real)).toBe('a-check-of-tomorrow');
  expect(checkName('issuer-status', words, { testCentre: true })).not.toBe(checkName('issuer-status', words, real));
});

test('a valid signature needs no reason, another one always has one', () => {
  expect(whyOf(signer, words)).toBeNull();
  expect(whyOf({ ...signer, verdict: 'total-failed', subIndication: 'HASH_FAILURE' }, words)).toBe(
    words.reasons.HASH_FAILURE,
  );
  expect(whyOf({ ...signer, verdict: 'indeterminate', subIndication: 'toString' }, words)).toBe(words.otherReason);
  expect(whyOf({ ...signer, verdict: 'indeterminate' }, words)).toBe(words.otherReason);
});

test.for([uk, en])('where a reason alone would mislead, the check that decided has the word', (said) => {
  const refused = { ...signer, verdict: 'indeterminate', subIndication: 'CHAIN_CONSTRAINTS_FAILURE' } as const;
  const whys = [null, 'path', 'anchor', 'key-usage', 'qualified', 'purpose', 'certificate-policy', 'issuer-status'].map(
    (decidedBy) => whyOf({ ...refused, decidedBy }, said),
  );
  expect(whys[0]).toBe(said.reasons.CHAIN_CONSTRAINTS_FAILURE);
  expect(whys[1]).toBe(said.reasons.CHAIN_CONSTRAINTS_FAILURE);
  expect(new Set(whys).size).toBe(whys.length - 1);
  expect(whyOf({ ...refused, subIndication: 'SIG_CONSTRAINTS_FAILURE', decidedBy: 'claimed-time' }, said)).toBe(
    said.reasonsByCheck['claimed-time'],
  );
  expect(Object.keys(said.reasonsByCheck).filter((name) => !checkNames.some((known) => known === name))).toEqual([]);
});

test('a time stamp that is broken is told as broken, not as absent', () => {
  const failed = { name: 'signature-time-stamp', outcome: 'failed' as const, detail: null };
  const broken: SignerReport = { ...signer, level: 'BES', checks: [failed] };
  expect(whenOf(broken, words, asWritten)).not.toContain('Позначки часу немає');
  expect(levelOf(broken, words)).toBe(words.levelOfBrokenStamp);
  expect(levelOf({ ...broken, checks: [] }, words)).toBe(words.levels.BES);
});

test('a time without a time stamp is told as not proven', () => {
  expect(whenOf(signer, words, asWritten)).toContain('не доведено');
  expect(whenOf({ ...signer, claimedTime: null }, words, asWritten)).toBe(words.timeUnknown);
  const stamped: SignerReport = { ...signer, bestTimeFrom: 'timestamp', timestampBy: 'TSP надавача' };
  expect(whenOf(stamped, words, asWritten)).toBe('2026-11-23T12:00:00Z. Час підтвердив TSP надавача');
});

test.for([uk, en])('a time stamp that came after our receipt is told beside the time that the signer names', (said) => {
  const stamped: SignerReport = {
    ...{ ...signer, bestTimeFrom: 'receipt', level: 'T' },
    ...{ timestampBy: 'TSP надавача', timestampAt: '2026-11-23T12:01:00Z' },
  };
  for (const told of [stamped, { ...stamped, claimedTime: null }]) {
    const when = whenOf(told, said, asWritten);
    expect(when).toContain('2026-11-23T12:01:00Z');
    expect(when).toContain('TSP надавача');
    expect(when).not.toMatch(/Позначки часу немає|no time stamp/);
  }
  expect(whenOf(stamped, said, asWritten)).toContain('2026-11-20T10:00:00Z');
});

test('an answer of the centre that we do not know counts for none', () => {
  expect(revocationOf(signer, words)).toBe(words.revocations.unknown);
  expect(revocationOf({ ...signer, revocation: { ...signer.revocation, status: 'good' } }, words)).toBe(
    words.revocations.good,
  );
});

test('one signature of a test centre marks the whole file', () => {
  const one = { ...signer, files: null, coversWholeFile: null };
  const report: Omit<SignatureReport, 'signers'> = {
    verdict: 'total-passed',
    kind: 'asic-e',
    problem: null,
    checkedAt: '2026-11-23T12:00:00Z',
    files: [],
  };
  expect(isOfTests({ ...report, signers: [one] })).toBe(false);
  expect(isOfTests({ ...report, signers: [one, { ...one, testCentre: true }] })).toBe(true);
});
