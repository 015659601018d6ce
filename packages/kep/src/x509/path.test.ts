import { beforeAll, expect, test } from 'vitest';
import {
  aKey,
  aName,
  extension,
  type SmallCertificate,
  type SmallKey,
  smallCertificate,
} from '../../test/small-certificates.ts';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { bitString, nullValue, objectId, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import { commonNameOf } from './names.ts';
import { buildPath, type PathFault } from './path.ts';

const names = { root: aName('Корінь'), ca: aName('Центр'), user: aName('Хтось') };

let keys: Record<'root' | 'ca' | 'user' | 'other', SmallKey>;
beforeAll(async () => {
  const [root, ca, user, other] = await Promise.all([aKey(), aKey(), aKey(), aKey()]);
  keys = { root, ca, user, other };
});

type Changes = Partial<SmallCertificate>;

const root = (changes: Changes = {}): Promise<Certificate> =>
  smallCertificate({
    subject: names.root,
    issuer: names.root,
    key: keys.root,
    issuerKey: keys.root,
    authority: true,
    ...changes,
  });

const ca = (changes: Changes = {}): Promise<Certificate> =>
  smallCertificate({
    subject: names.ca,
    issuer: names.root,
    key: keys.ca,
    issuerKey: keys.root,
    authority: true,
    ...changes,
  });

const user = (changes: Changes = {}): Promise<Certificate> =>
  smallCertificate({ subject: names.user, issuer: names.ca, key: keys.user, issuerKey: keys.ca, ...changes });

const at = new Date('2026-06-01T00:00:00Z');

interface Parts {
  readonly leaf?: Certificate;
  readonly between?: readonly Certificate[];
  readonly anchors?: readonly Certificate[];
  readonly moment?: Date;
}

/** The length of the path, or the fault and the common name of whose it is. */
const outcome = async ({
  leaf,
  between,
  anchors,
  moment = at,
}: Parts): Promise<number | [PathFault, string | undefined]> => {
  const found = await buildPath({
    certificate: leaf ?? (await user()),
    intermediates: between ?? [await ca()],
    anchors: anchors ?? [await root()],
    at: moment,
  });
  return found.ok ? found.path.length : [found.reason, commonNameOf(found.certificate.subject)];
};

test('a path leads from the certificate over an authority to the anchor', async () => {
  const [leaf, middle, anchor] = [await user(), await ca(), await root()];
  const found = await buildPath({ certificate: leaf, intermediates: [anchor, middle, leaf], anchors: [anchor], at });
  expect(found).toEqual({ ok: true, path: [leaf, middle, anchor] });
});

test('the sample infrastructure has its path', async () => {
  const [leaf, middle, anchor] = (['user.cer', 'ca.cer', 'root.cer'] as const).map((name) =>
    parseCertificate(sample(name)),
  );
  if (!leaf || !middle || !anchor) throw new Error('No samples');
  const moment = new Date('2026-11-22T00:00:00Z');
  expect(await outcome({ leaf, between: [middle], anchors: [anchor], moment })).toBe(3);
  expect(await outcome({ leaf, between: [middle], anchors: [middle], moment })).toBe(2);
  expect(await outcome({ leaf, between: [middle, anchor], anchors: [], moment })).toEqual([
    'no-path',
    'Тестовий центральний засвідчувальний орган (ДЕМО)',
  ]);
});

test('an anchor is its own path, and only as its very octets', async () => {
  const anchor = await root();
  expect(await outcome({ leaf: anchor, anchors: [anchor] })).toBe(1);
  const reissued = await root();
  expect(reissued.der).not.toEqual(anchor.der);
  expect(await outcome({ leaf: reissued, between: [], anchors: [anchor] })).toEqual(['no-path', 'Корінь']);
});

test('a forged copy of the root with its names and identifiers is no anchor', async () => {
  const stolen = { key: keys.other, issuerKey: keys.other, keyId: keys.root.keyId, authorityKeyId: keys.root.keyId };
  const forgedRoot = await root(stolen);
  const forgedCa = await ca({ ...stolen, keyId: keys.ca.keyId });
  const leaf = await user({ issuerKey: keys.other, authorityKeyId: keys.ca.keyId });
  expect(await outcome({ leaf, between: [forgedCa, forgedRoot] })).toEqual(['bad-signature', 'Корінь']);
  expect(await outcome({ leaf, between: [forgedCa] })).toEqual(['bad-signature', 'Центр']);
  expect(await outcome({ leaf, between: [await ca(), forgedRoot] })).toEqual(['bad-signature', 'Хтось']);
});

test('a genuine path is found however many forged copies lie beside it, up to the bound', async () => {
  const forged = await Promise.all(
    Array.from({ length: 12 }, () =>
      ca({ key: keys.other, issuerKey: keys.other, keyId: keys.ca.keyId, authorityKeyId: keys.root.keyId }),
    ),
  );
  const genuine = await ca();
  expect(await outcome({ between: [...forged, genuine] })).toBe(3);
  const heap = Array.from({ length: 5 }, () => forged).flat();
  expect(await outcome({ between: [...heap, genuine] })).toBe(3);
});

test('a heap of different forged copies ends the search', async () => {
  const forge = (): Promise<Certificate> =>
    ca({ key: keys.other, issuerKey: keys.other, keyId: keys.ca.keyId, authorityKeyId: keys.root.keyId });
  const heap = await Promise.all(Array.from({ length: 40 }, forge));
  expect(await outcome({ between: [...heap, await ca()] })).toEqual(['bad-signature', 'Хтось']);
});

test('of cross-issued authorities the one that leads to an anchor is taken', async () => {
  const strangeName = aName('Чужий корінь');
  const crossed = await ca({ issuer: strangeName, issuerKey: keys.other });
  const strange = await root({ subject: strangeName, issuer: strangeName, key: keys.other, issuerKey: keys.other });
  const genuine = await ca();
  expect(await outcome({ between: [crossed, strange, genuine] })).toBe(3);
  expect(await outcome({ between: [crossed, genuine], anchors: [strange] })).toBe(3);
  expect(await outcome({ between: [crossed, strange] })).toEqual(['no-path', 'Чужий корінь']);
});

test('an expired authority does not hide its renewed certificate', async () => {
  const expired = await ca({ to: new Date('2026-02-01T00:00:00Z') });
  expect(await outcome({ between: [expired, await ca()] })).toBe(3);
  expect(await outcome({ between: [expired] })).toEqual(['expired', 'Центр']);
});

test('authorities that issued each other end the search', async () => {
  const [first, second] = [aName('Перший'), aName('Другий')];
  const one = await ca({ subject: first, issuer: second, issuerKey: keys.other });
  const two = await ca({ subject: second, issuer: first, key: keys.other, issuerKey: keys.ca });
  const leaf = await user({ issuer: first });
  expect(await outcome({ leaf, between: [one, two] })).toEqual(['no-path', 'Другий']);
});

test('everything in the path is valid at the moment, its first and last second included', async () => {
  const [from, to] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')];
  expect(await outcome({ moment: from })).toBe(3);
  expect(await outcome({ moment: to })).toBe(3);
  expect(await outcome({ moment: new Date(from.getTime() - 1000) })).toEqual(['not-yet-valid', 'Хтось']);
  expect(await outcome({ moment: new Date(to.getTime() + 1000) })).toEqual(['expired', 'Хтось']);
  expect(await outcome({ moment: new Date(Number.NaN) })).toEqual(['not-yet-valid', 'Хтось']);
  const late = await root({ from: new Date('2026-07-01T00:00:00Z') });
  expect(await outcome({ anchors: [late] })).toEqual(['not-yet-valid', 'Корінь']);
});

test.each<[string, Changes, PathFault]>([
  ['is none', { authority: false, keyUsage: 'authority' }, 'not-authority'],
  ['does not sign certificates', { keyUsage: 'signing' }, 'key-usage'],
  ['does not say what its key is for', { keyUsage: 'none' }, 'key-usage'],
  [
    'has a critical extension nobody knows',
    { more: [extension('1.2.3', nullValue(), true)] },
    'unknown-critical-extension',
  ],
  ['limits names', { more: [extension('2.5.29.30', sequence(), true)] }, 'unknown-critical-extension'],
])('an authority that %s issues nothing', async (_, changes, fault) => {
  expect(await outcome({ between: [await ca(changes)] })).toEqual([fault, 'Центр']);
});

test('what holds for authorities holds for the anchor', async () => {
  expect(await outcome({ anchors: [await root({ authority: false, keyUsage: 'authority' })] })).toEqual([
    'not-authority',
    'Корінь',
  ]);
});

test('a critical extension of the certificate itself is refused unless it is known', async () => {
  const unknown = await user({ more: [extension('1.2.3', nullValue(), true)] });
  expect(await outcome({ leaf: unknown })).toEqual(['unknown-critical-extension', 'Хтось']);
  const usual = await user({
    more: [
      extension(oids.certificatePolicies, sequence(sequence(objectId(oids.qualifiedPolicy))), true),
      extension(oids.qcStatements, sequence(sequence(objectId(oids.qcCompliance))), true),
    ],
  });
  expect(await outcome({ leaf: usual })).toBe(3);
});

test('the length of the path counts authorities below, self-issued ones not', async () => {
  const lower = aName('Нижчий центр');
  const leaf = await user({ issuer: lower, issuerKey: keys.other });
  const below = await ca({ subject: lower, issuer: names.ca, key: keys.other, issuerKey: keys.ca });
  expect(await outcome({ leaf, between: [below, await ca({ pathLength: 1 })] })).toBe(4);
  expect(await outcome({ leaf, between: [below, await ca({ pathLength: 0 })] })).toEqual(['path-too-long', 'Центр']);
  expect(await outcome({ between: [await ca({ pathLength: 0 })] })).toBe(3);
  const renewed = await ca({ issuer: names.ca, key: keys.other, issuerKey: keys.ca });
  const underRenewed = await user({ issuerKey: keys.other });
  expect(await outcome({ leaf: underRenewed, between: [renewed, await ca({ pathLength: 0 })] })).toBe(4);
});

test('no more than eight certificates stand in a row', async () => {
  const chain: Certificate[] = [];
  const links = await Promise.all(
    Array.from({ length: 9 }, async (_, index) => ({ name: aName(`Центр ${index}`), key: await aKey() })),
  );
  for (const [index, { name, key }] of links.entries()) {
    const above = links[index - 1] ?? { name: names.root, key: keys.root };
    chain.push(await ca({ subject: name, issuer: above.name, key, issuerKey: above.key }));
  }
  const under = async (index: number): Promise<Certificate> => {
    const { name, key } = links[index] ?? { name: names.root, key: keys.root };
    return user({ issuer: name, issuerKey: key });
  };
  expect(await outcome({ leaf: await under(5), between: chain })).toBe(8);
  expect(await outcome({ leaf: await under(6), between: chain })).toEqual(['path-too-long', 'Центр 0']);
});

test('key identifiers that contradict each other are not tried', async () => {
  const leaf = await user({ authorityKeyId: keys.other.keyId });
  expect(await outcome({ leaf })).toEqual(['no-path', 'Хтось']);
});

test('an authority whose key is refused issues nothing', async () => {
  const spki: Bytes = sequence(sequence(objectId('1.2.3')), bitString(new Uint8Array(33)));
  expect(await outcome({ between: [await ca({ spki })] })).toEqual(['bad-key', 'Центр']);
});
