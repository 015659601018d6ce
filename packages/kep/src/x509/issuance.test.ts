import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { aKey, aName, type SmallCertificate, type SmallKey, smallCertificate } from '../../test/small-certificates.ts';
import type { Bytes } from '../bytes.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import { issuanceOf } from './issuance.ts';
import { buildPath } from './path.ts';

const names = { centre: aName('Центр'), person: aName('Хтось') };
let keys: Record<'centre' | 'person' | 'other', SmallKey>;
beforeAll(async () => {
  keys = { centre: await aKey(), person: await aKey(), other: await aKey() };
});

const centre = (changes: Partial<SmallCertificate> = {}): Promise<Certificate> =>
  smallCertificate({
    subject: names.centre,
    issuer: names.centre,
    key: keys.centre,
    issuerKey: keys.centre,
    authority: true,
    ...changes,
  });

const person = (changes: Partial<SmallCertificate> = {}): Promise<Certificate> =>
  smallCertificate({
    subject: names.person,
    issuer: names.centre,
    key: keys.person,
    issuerKey: keys.centre,
    ...changes,
  });

test('a signature that held is known by the octets of the certificate and of the key, not by what names them', async () => {
  const [leaf, genuine] = [await person(), await centre()];
  expect(await issuanceOf(leaf, genuine)).toBe('signed');
  expect(await issuanceOf(leaf, genuine)).toBe('signed');
  const copy = await centre({ key: keys.other, keyId: keys.centre.keyId });
  expect(await issuanceOf(leaf, copy)).toBe('not-signed');
  const forged = await person({ issuerKey: keys.other, authorityKeyId: keys.centre.keyId });
  expect(await issuanceOf(forged, genuine)).toBe('not-signed');
  const renewed = await centre({ to: new Date('2030-01-01T00:00:00Z') });
  expect(await issuanceOf(leaf, renewed)).toBe('signed');
});

test('the same certificate with another signature is asked about again', async () => {
  const [leaf, genuine] = [await person(), await centre()];
  expect(await issuanceOf(leaf, genuine)).toBe('signed');
  const der = leaf.der.slice();
  der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
  expect(await issuanceOf(parseCertificate(der), genuine)).toBe('not-signed');
});

const changedCopy = (
  der: Bytes,
  changes: readonly (readonly [index: number, octet: number])[],
): Certificate | undefined => {
  const copy = der.slice();
  for (const [index, octet] of changes) copy[index % copy.length] = octet;
  try {
    return parseCertificate(copy);
  } catch {
    return undefined;
  }
};

test('a certificate that was changed anywhere has no path, and looking for one never rejects', async () => {
  const [leaf, anchor] = [await person(), await centre()];
  const at = new Date('2026-06-01T00:00:00Z');
  const changes = fc.array(fc.tuple(fc.nat(1000), fc.nat(255)), { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(changes, async (changed) => {
      const certificate = changedCopy(leaf.der, changed);
      if (certificate === undefined) return;
      const found = await buildPath({ certificate, intermediates: [], anchors: [anchor], at });
      expect(found.ok).toBe(Buffer.compare(certificate.der, leaf.der) === 0);
    }),
    { numRuns: 1000 },
  );
});
