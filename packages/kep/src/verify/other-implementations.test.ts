import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { saying, trust, unreachable, verify } from '../../test/verification-world.ts';
import { parseCertificate } from '../x509/certificate.ts';

// The moment the sample's responder speaks of: a second after its answers and the time-stamp.
const at = new Date('2026-11-21T20:21:27Z');
const circumstances = {
  at,
  receivedAt: at,
  content: sample('doc.json'),
  trust: {
    ...trust,
    anchors: [parseCertificate(sample('root.cer'))],
    intermediates: [parseCertificate(sample('ca.cer'))],
    issuerStatusAt: () => 'granted' as const,
  },
  revocation: unreachable,
};
const evidence = (ocsp: 'ocsp-good.der' | 'ocsp-rev.der') => ({
  certificates: [],
  ocspResponses: [sample(ocsp)],
  crls: [],
});

test.for([
  'doc.p7s',
  'doc-attached.p7s',
  'uapki-user-Key-6.dat.p7s',
  'uapki-user.pfx.p7s',
  'uapki-kupyna256pb-user-Key-6.dat.p7s',
  'uapki-kupyna256pb-user.pfx.p7s',
] as const)('%s, made by another implementation, passes with the answer of its responder', async (name) => {
  const { verdict, signers } = await verify(sample(name), { ...circumstances, evidence: evidence('ocsp-good.der') });

  expect(verdict).toBe('total-passed');
  expect(signers[0]).toMatchObject({
    kind: 'advanced',
    identity: { taxId: '3141592653' },
    revocation: { source: 'ocsp' },
  });
});

test('the answer that tells of a revocation makes the same signature fail', async () => {
  const report = await verify(sample('uapki-user.pfx.p7s'), { ...circumstances, evidence: evidence('ocsp-rev.der') });

  expect(report).toMatchObject({ verdict: 'total-failed', subIndication: 'REVOKED' });
});

test('a time-stamp whose authority does not mark its purpose as critical is taken', async () => {
  const revocation = saying({ status: 'good', producedAt: at, thisUpdate: at });
  const { verdict, signers } = await verify(sample('doc-T.p7s'), { ...circumstances, revocation });

  expect(verdict).toBe('total-passed');
  expect(signers[0]).toMatchObject({
    level: 'T',
    bestTime: new Date('2026-11-21T20:21:26Z'),
    bestTimeFrom: 'timestamp',
  });
});
