import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as oids from '../algorithms/oids.ts';
import { octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { signCades } from '../cms/sign.ts';
import { addUnsignedAttribute } from '../cms/unsigned.ts';
import { addSigner } from '../testing/add-signer.ts';
import type { UserKeyKind } from '../testing/issue-user.ts';
import { listenOnLoopback } from '../testing/loopback-server.ts';
import { type ServedCentre, serveCentre } from '../testing/serve-centre.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { hasFittingTimestamp } from '../timestamp/fitting-tokens.ts';
import { checkTimestampToken, parseTimestampToken } from '../timestamp/timestamp.ts';
import { createGuardedFetch, hostAndPort } from './guarded-fetch.ts';
import { type TimestampAuthority, timestampSignature } from './timestamp-client.ts';

const start = new Date('2026-11-23T12:00:00Z');
let time = start;
const now = (): Date => time;
const content = utf8('заява');

let served: ServedCentre;
beforeAll(async () => {
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Час', baseUrl, now }));
});
afterAll(() => served.stop());
beforeEach(() => {
  time = start;
  served.switch('all', 'well');
});

const signed = async (kind: UserKeyKind = 'dstu'): Promise<Bytes> => {
  const { key, certificate } = await served.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', kind });
  return signCades({ key, certificate, content, detached: true, signingTime: start });
};

const authority = (difference: Partial<TimestampAuthority> = {}): TimestampAuthority => {
  const url = difference.url ?? `${served.url}/tsp`;
  const allowed = new Set([hostAndPort(url) ?? '']);
  const fetch = createGuardedFetch({ allowed: () => allowed, timeoutMs: 15_000, maximumBytes: 100_000 });
  const { root, ca } = served.centre;
  const trust = { anchors: [root.certificate], intermediates: [ca.certificate] };
  return { url, fetch, now, trust, ...difference };
};

const stampsOf = (message: Bytes): (readonly Bytes[])[] =>
  parseSignedData(message).signers.map(({ unsigned }) =>
    (unsigned.get(oids.signatureTimeStamp) ?? []).map(({ raw }) => raw),
  );

test.for(['dstu', 'dstu-kupyna', 'ecdsa', 'rsa'] as const)(
  'a signature by %s gets a time-stamp over its value',
  async (kind) => {
    const before = await signed(kind);
    const after = await timestampSignature(before, authority());
    const [signer] = parseSignedData(after).signers;
    const [token] = stampsOf(after)[0] ?? [];
    if (signer === undefined || token === undefined) throw new Error('no time-stamp');
    const answer = await checkTimestampToken({ token, imprintOf: signer.signature });
    expect(answer).toMatchObject({ ok: true, time: start });
    expect(parseTimestampToken(token).imprint.digestOid).toBe(signer.digestAlgorithm.oid);
    // What was signed stays octet for octet.
    expect(signer.signature).toEqual(parseSignedData(before).signers[0]?.signature);
  },
);

test('every signature gets its own, and none gets a second', async () => {
  const both = addSigner(await signed(), await signed('ecdsa'));
  const once = await timestampSignature(both, authority());
  const stamps = stampsOf(once);
  expect(stamps.map((tokens) => tokens.length)).toEqual([1, 1]);
  expect(stamps[0]?.[0]).not.toEqual(stamps[1]?.[0]);
  expect(await timestampSignature(once, authority())).toEqual(once);
});

test('what only looks like a time-stamp, or is one of another signature, keeps none away', async () => {
  const other = await timestampSignature(await signed(), authority());
  const [[strange] = []] = stampsOf(other);
  if (strange === undefined) throw new Error('no time-stamp');
  let message = await signed();
  for (const stamp of [sequence(octetString(Uint8Array.of(1))), strange])
    message = addUnsignedAttribute(message, 0, oids.signatureTimeStamp, stamp);
  const [before] = parseSignedData(message).signers;
  const once = await timestampSignature(message, authority());
  const [after] = parseSignedData(once).signers;
  if (before === undefined || after === undefined) throw new Error('no signer');

  expect(await hasFittingTimestamp(before)).toBe(false);
  expect(await hasFittingTimestamp(after)).toBe(true);
  expect(stampsOf(once)[0]).toHaveLength(3);
  expect(await timestampSignature(once, authority())).toEqual(once);
});

test.for([
  ['refusing', 'rejected'],
  ['failing', 'status'],
  ['down', 'unreachable'],
  ['babbling', 'malformed'],
  ['wrong-signature', 'mismatch'],
  ['without-nonce', 'mismatch'],
  ['stale', 'mismatch'],
] as const)('an authority that is %s adds nothing', async ([mood, reason]) => {
  const before = await signed();
  served.switch('tsp', mood);
  await expect(timestampSignature(before, authority())).rejects.toMatchObject({ name: 'ClientError', reason });
});

test('a token for another signature is not added', async () => {
  const asked: Bytes[] = [];
  // Whoever stands between asks about the first signature again, for every question.
  const server = await listenOnLoopback(0);
  server.answerBy(async ({ body }) => {
    asked.push(body);
    const response = await fetch(`${served.url}/tsp`, { method: 'POST', body: asked[0] ?? body });
    return { status: 200, body: new Uint8Array(await response.arrayBuffer()) };
  });
  const between = authority({ url: `${server.url}/tsp` });
  await timestampSignature(await signed(), between);
  await expect(timestampSignature(await signed(), between)).rejects.toMatchObject({ reason: 'mismatch' });
  await server.stop();
});

test('an authority of no anchor of ours is refused where trust was given, and one whose clock goes wrong always', async () => {
  const before = await signed();
  const other = await createTestCentre({ name: 'Інший', baseUrl: 'http://other.example', now });
  const trust = { anchors: [other.root.certificate], intermediates: [] };
  await expect(timestampSignature(before, authority({ trust }))).rejects.toThrow(
    'The authority is not trusted: no-path',
  );
  const ahead = () => new Date(start.getTime() + 301_000);
  await expect(timestampSignature(before, authority({ now: ahead }))).rejects.toThrow('of another time');
});
