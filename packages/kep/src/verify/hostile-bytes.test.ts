import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ocspAnswer, stamped, withReferences, withValues } from '../../test/long-term-message.ts';
import { anyMutation, mutated } from '../../test/mutation.ts';
import { signedMessage } from '../../test/signed-message.ts';
import { after, centre, day, hour, issue, now, verify } from '../../test/verification-world.ts';
import * as oids from '../algorithms/oids.ts';
import { KeyError } from '../algorithms/public-key.ts';
import { normaliseBer } from '../asn1/ber.ts';
import { DerError, readDer } from '../asn1/der.ts';
import { objectId } from '../asn1/der-writer.ts';
import { type Bytes, toHex } from '../bytes.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { parseCrl } from '../revocation/crl.ts';
import { readOcspResponse } from '../revocation/ocsp-response.ts';
import { writeCrl } from '../testing/crl-writer.ts';
import { createEcdsaKey } from '../testing/test-keys.ts';
import { parseTimestampToken } from '../timestamp/timestamp.ts';
import { parseCertificate } from '../x509/certificate.ts';
import type { VerificationReport } from './report.ts';

const signer = await issue();
const plain = await signedMessage(signer);
const answer = await ocspAnswer(signer.certificate, 'good', now);
const list = await writeCrl({ issuer: centre.ca, revoked: [], thisUpdate: now, nextUpdate: after(day), number: 1 });
const stampedMessage = await stamped(plain, after(-hour));
const token = parseSignedData(stampedMessage).signers[0]?.unsigned.get(oids.signatureTimeStamp)?.[0]?.raw ?? plain;
const path = [centre.ca.certificate, centre.root.certificate];
const longTerm = withValues(await withReferences(stampedMessage, path), {
  certificates: path,
  ocsp: [answer],
  crls: [list],
});

/** What somebody put their name to, and their name. */
const signedPart = ({ content, certificates, signers: [info] }: SignedData): string[] => {
  const reference = info?.signedAttributesDer ?? new Uint8Array(0);
  const own = certificates.find(({ serial }) => toHex(serial) === toHex(info?.serial ?? new Uint8Array(0)));
  return [content, reference, info?.signature, own?.der].map((bytes) => (bytes ? toHex(bytes) : ''));
};

/** Every octet of the file is changed once; what still passes has to have nothing changed that was signed. */
const passingChanges = async (file: Bytes, places: Iterable<number>): Promise<Set<number>> => {
  const passing = new Set<number>();
  for (const place of places) {
    const changed = file.slice();
    changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
    const { verdict } = await verify(changed);
    if (verdict !== 'total-passed') continue;
    expect(signedPart(parseSignedData(changed)), `octet ${place}`).toEqual(signedPart(parseSignedData(file)));
    passing.add(place);
  }
  return passing;
};

const placeOf = (file: Bytes, part: Bytes): number => toHex(file).indexOf(toHex(part)) / 2;

/** The last octet of the signer information's version: after the identifiers and lengths of both. */
const placeOfVersion = (file: Bytes): number => {
  const info = readDer(parseSignedData(file).signers[0]?.raw ?? file);
  return placeOf(file, info.raw) + (info.raw.length - info.content.length) + 2;
};

test.for([
  ['DSTU 4145', signer, oids.gost34311],
  ['ECDSA', await issue({ key: await createEcdsaKey() }), oids.sha256],
] as const)(
  'any changed octet of a signature by %s is refused, but for the versions and the list of digests, which nobody signs',
  { timeout: 60_000 },
  async ([, who, digestOid]) => {
    const file = await signedMessage(who, { digestOid });
    const passing = await passingChanges(file, file.keys());

    const contentInfo = placeOf(file, objectId(oids.data));
    for (const place of passing) expect(place < contentInfo || place === placeOfVersion(file)).toBe(true);
    expect(passing.size).toBeGreaterThan(0);
  },
);

test('a changed octet of what a long-term signature carries is refused or changes nothing that was signed', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(longTerm.length - 1), async (place) => {
      await passingChanges(longTerm, [place]);
    }),
    { numRuns: 60 },
  );
});

/** What our readers throw at hostile octets; anything else is a fault of ours. */
const isOwnError = (error: unknown): boolean => error instanceof DerError || error instanceof KeyError;

const readers: readonly (readonly [string, Bytes, (bytes: Bytes) => unknown, number])[] = [
  ['DER', token, readDer, 40_000],
  ['BER', longTerm, normaliseBer, 10_000],
  ['certificates', signer.certificate.der, (bytes) => parseCertificate(bytes).publicKey(), 10_000],
  ['signatures', plain, parseSignedData, 10_000],
  ['answers', answer, readOcspResponse, 10_000],
  ['lists', list, parseCrl, 20_000],
  ['time-stamps', token, parseTimestampToken, 5_000],
];

test.for(readers)(
  'a reader of %s throws nothing but its own errors at changed octets',
  { timeout: 60_000 },
  ([, bytes, read, numRuns]) => {
    const property = fc.property(anyMutation, anyMutation, fc.boolean(), (first, second, both) => {
      const once = mutated(bytes, first);
      try {
        read(both ? mutated(once, second) : once);
      } catch (error) {
        if (!isOwnError(error)) throw error;
      }
    });
    fc.assert(property, { numRuns });
  },
);

/** A detail that begins with another error than ours tells of a reader that was not careful. */
const strangeErrors = ({ problem = '', signers }: VerificationReport): string[] =>
  [problem, ...signers.flatMap(({ checks }) => checks.map(({ detail = '' }) => detail))].filter(
    (text) => /^\w*Error/.test(text) && !text.startsWith('DerError'),
  );

test.for([
  ['a signature', plain, 500],
  ['a long-term signature', longTerm, 150],
] as const)(
  'the verifier answers with a report, whatever was changed in %s',
  { timeout: 60_000 },
  async ([, file, numRuns]) => {
    const property = fc.asyncProperty(anyMutation, async (mutation) => {
      const changed = mutated(file, mutation);
      const report = await verify(changed);
      expect(strangeErrors(report)).toEqual([]);
      if (report.verdict === 'total-passed')
        expect(signedPart(parseSignedData(changed))).toEqual(signedPart(parseSignedData(file)));
      for (const { verdict, identity } of report.signers) if (verdict === 'total-failed') expect(identity).toBeNull();
    });
    await fc.assert(property, { numRuns });
  },
);

test('the verifier answers with a report, whatever octets it is given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
      expect(await verify(Uint8Array.from(octets))).toMatchObject({ verdict: 'total-failed', signers: [] });
    }),
    { numRuns: 1_000 },
  );
});
