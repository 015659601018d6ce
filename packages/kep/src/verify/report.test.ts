import { expect, test } from 'vitest';
import { signedMessage } from '../../test/signed-message.ts';
import { centre, issue, verify } from '../../test/verification-world.ts';
import { toBase64 } from '../bytes.ts';
import { reportToJson } from './report.ts';

test('a report in JSON is the report with ISO dates and base64 octets', async () => {
  const report = await verify(await signedMessage(await issue()));
  const json = reportToJson(report);

  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json).toMatchObject({ verdict: 'total-passed', checkedAt: '2026-11-20T10:00:00.000Z' });
  expect(json.signers[0]).toMatchObject({
    bestTime: '2026-11-20T10:00:00.000Z',
    claimedTime: null,
    timestampBy: null,
    testCentre: false,
  });
  expect(json.evidence.certificates).toContain(toBase64(centre.root.certificate.der));
  expect(json.signers[0]?.checks).toEqual(report.signers[0]?.checks);
});

test('what cannot be read has a report in JSON too', async () => {
  expect(reportToJson(await verify(new Uint8Array(3)))).toEqual({
    verdict: 'total-failed',
    subIndication: 'FORMAT_FAILURE',
    problem: expect.stringContaining('DerError'),
    signers: [],
    checkedAt: '2026-11-20T10:00:00.000Z',
    evidence: { certificates: [], ocspResponses: [], crls: [] },
  });
});
