import type { VerificationReport } from '@cabinet/kep/verify/report';
import { openSecrets } from '@cabinet/secrets/secrets';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openReport, sealReport } from './sealed.ts';

const id = '00000000-0000-7000-8000-000000000001';
const reportWith = (length: number) =>
  ({
    signers: [],
    evidence: { certificates: [], ocspResponses: [], crls: [new Uint8Array(length)] },
  }) as unknown as VerificationReport;

test('a revocation list is kept beside the report while it is short, and left out when it is not', () => {
  const key = randomBytes(32).toString('base64');
  const secrets = openSecrets({ secretKey: key, dataKey: key, dataKeyVersion: 1 });
  const kept = (length: number) => openReport(secrets, id, sealReport(secrets, id, reportWith(length), 100));
  expect(kept(100).evidence.crls).toHaveLength(1);
  expect(kept(101).evidence.crls).toEqual([]);
});
