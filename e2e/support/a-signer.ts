import type { FileSigner, SignerReport } from '@cabinet/contracts/signatures';

/** One signer as the API tells of them, everything about whom is as it should be. */
export const aSigner: SignerReport = {
  ...{ verdict: 'total-passed', subIndication: null, level: 'T', kind: 'qualified', testCentre: false },
  signer: {
    ...{ fullName: 'Коваленко Марія Іванівна', organization: null, title: null },
    ...{ taxId: '3184710691', edrpou: null, purpose: 'signature' },
  },
  certificate: {
    ...{ serial: '5e984d526f82f38f', issuer: 'КНЕДП «Приклад»', sha256: 'a'.repeat(64) },
    ...{ notBefore: '2026-01-01T00:00:00Z', notAfter: '2028-01-01T00:00:00Z' },
  },
  ...{ claimedTime: '2026-11-20T10:00:00Z', bestTime: '2026-11-20T10:00:05Z', bestTimeFrom: 'timestamp' },
  timestampBy: 'Служба позначок часу',
  revocation: { source: 'ocsp', status: 'good', at: '2026-11-20T10:00:00Z' },
  checks: [
    { name: 'signature', outcome: 'passed', detail: null },
    { name: 'message-digest', outcome: 'passed', detail: null },
    { name: 'revocation', outcome: 'passed', detail: null },
    { name: 'long-term-values', outcome: 'skipped', detail: null },
  ],
};

/** The same as the signer of a file, of which nothing is to be told in particular. */
export const aFileSigner: FileSigner = { ...aSigner, files: null, coversWholeFile: null };

/** Somebody else. */
export const anotherSigner: FileSigner = {
  ...aFileSigner,
  signer: {
    ...{ fullName: 'Бойко Іван Петрович', organization: null, title: null },
    ...{ taxId: '2931517858', edrpou: null, purpose: 'signature' },
  },
};
