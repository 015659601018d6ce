import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { verifySignature } from '../algorithms/signatures.ts';
import { type Bytes, concat, fromBase64, fromHex, toHex } from '../bytes.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { normaliseBer } from './ber.ts';
import { DerError, octetsOf, readDer, type Tlv, tags } from './der.ts';

const normalised = (hex: string): string => toHex(normaliseBer(fromHex(hex)));

test('what is DER already stays as it is, in the same memory', () => {
  const der = sample('user.cer');
  expect(normaliseBer(der)).toEqual(der);
  expect(normaliseBer(der).buffer).toBe(der.buffer);
});

test.each([
  ['an indefinite length becomes definite', '30800201010000', '3003020101'],
  ['nested indefinite lengths too', '30803080020101000004010a0000', '30083003020101' + '04010a'],
  ['a long form goes into the fewest octets', '308200030201' + '01', '3003020101'],
  ['a padded length of eight octets too', '048800000000000000' + '01ab', '0401ab'],
  ['a constructed octet string is joined', '24800401ab2403' + '0401cd' + '0402ef010000', '0404abcdef01'],
  ['an empty constructed octet string is empty', '24800000', '0400'],
  ['so is a constructed text', '2c060c014b0c0179', '0c024b79'],
  ['a constructed bit string keeps the unused bits of its last part', '2308030200ab030204c0', '030304abc0'],
  ['an implicit string in parts stays in parts', 'a0800401ab0401cd0000', 'a0060401ab0401cd'],
])('%s', (_, ber, der) => {
  expect(normalised(ber)).toBe(der);
});

test('a streamed SignedData (openssl cms -stream) has its content in one piece and its certificates untouched', () => {
  const certificate = sample('user.cer');
  const indefinite = (tag: number, ...parts: readonly Bytes[]): Bytes =>
    concat(Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0));
  const ber = indefinite(
    0x30,
    fromHex('06092a864886f70d010702'),
    indefinite(
      0xa0,
      indefinite(
        0x30,
        fromHex('020101'),
        indefinite(
          0x30,
          fromHex('06092a864886f70d010701'),
          indefinite(0xa0, indefinite(0x24, fromHex('0402abcd'), fromHex('0401ef'))),
        ),
        indefinite(0xa0, certificate),
      ),
    ),
  );
  const signedData = readDer(normaliseBer(ber)).children[1]?.children[0];
  const content = signedData?.children[1]?.children[1]?.children[0];
  expect(toHex(content?.raw ?? new Uint8Array(0))).toBe('0403abcdef');
  expect(signedData?.children[2]?.content).toEqual(certificate);
});

/** `openssl cms -sign -stream -nodetach -outform DER` of OpenSSL 3.0.19 with a throw-away P-256 key. */
const streamed =
  'MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgAQTU3RyZWFtZWQgYnkgb3BlbnNzbAAAAAAAAKCCAX8wggF7MIIBIaADAgECAhQjM/dvn49a8fLpbdb9Po75x39+WzAKBggqhkjOPQQDAjATMREwDwYDVQQDDAhTdHJlYW1lZDAeFw0yNjExMjMwMTI4MzJaFw0zNjExMjAwMTI4MzJaMBMxETAPBgNVBAMMCFN0cmVhbWVkMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE+/Kqjs6eq6lW462c/80hMlvIic7VIpsQObZ1Pm/AW8mctxbxuZzanSTzsy53PEyeMdDF7qMqTtapuIAsFcJpr6NTMFEwHQYDVR0OBBYEFGCXooKobuUfSmjrTpRgiqRQ+iapMB8GA1UdIwQYMBaAFGCXooKobuUfSmjrTpRgiqRQ+iapMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgUHUJXedD6uzm+9QtXKnmv6tf43+0GqMV/AK1Z20z4ZECIQCm/G4FEMqzybOD+cqwRpt9rZEmA+sFD5KongoEQNuhpzGCAQAwgf0CAQEwKzATMREwDwYDVQQDDAhTdHJlYW1lZAIUIzP3b5+PWvHy6W3W/T6O+cd/flswCwYJYIZIAWUDBAIBoGkwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIzMDEyODMzWjAvBgkqhkiG9w0BCQQxIgQgPJL4XRPjkE+x3UXh6Mm48HkNphUIqcVjNmbsyPH3A/swCgYIKoZIzj0EAwIERzBFAiEA2dMYRwLJdDJk1PuyUDtG0c+qSjNIeYDYd3pDx6UCR7sCIGhE0abraEsc9vzvnAhmUPNw9bYsc0JEqJQyYNwvhe7NAAAAAAAA';

test('what OpenSSL streamed verifies after it was normalised', async () => {
  const signedData = readDer(normaliseBer(fromBase64(streamed))).children[1]?.children[0]?.children ?? [];
  const content = octetsOf(signedData[2]?.children[1]?.children[0]);
  expect(new TextDecoder().decode(content)).toBe('Streamed by openssl');
  const [certificate] = signedData[3]?.children ?? [];
  const [, , , attributes, algorithm, signature] = signedData[4]?.children[0]?.children ?? [];
  if (!certificate || !attributes) throw new Error('No signer');
  const check = {
    key: parseCertificate(certificate.raw).publicKey(),
    algorithm: algorithmOf(algorithm),
    data: concat(Uint8Array.of(tags.set), attributes.raw.subarray(1)),
    signature: octetsOf(signature),
  };
  expect(await verifySignature(check)).toBe(true);
  expect(toHex(attributes.raw)).toContain(toHex(await digestOf(oids.sha256, content)));
});

test.each([
  ['nothing', ''],
  ['bytes after the end', '308000000500'],
  ['a missing end of contents', '3080020101'],
  ['half an end of contents', '308002010100'],
  ['a stray end of contents', '30020000'],
  ['a primitive element of indefinite length', '04800000'],
  ['a string with a part of another type', '2403020101'],
  ['unused bits inside a bit string', '2308030204a0030200cd'],
  ['an empty part of a bit string', '23020300'],
  ['a length of nine octets', '0489000000000000000001ab'],
  ['a length beyond any memory', '3088ffffffffffffffff00'],
  ['content that is cut short', '3005020101'],
  ['a tag number above 30', '1f810100'],
])('%s is refused', (_, hex) => {
  expect(() => normaliseBer(fromHex(hex))).toThrow(DerError);
});

test('depth and number of elements are bounded', () => {
  const deep = concat(...Array.from({ length: 41 }, () => fromHex('3080')), new Uint8Array(82));
  expect(() => normaliseBer(deep)).toThrow(DerError);
  const wide = concat(fromHex('3080'), ...Array.from({ length: 100_000 }, () => fromHex('0500')), fromHex('0000'));
  expect(() => normaliseBer(wide)).toThrow(DerError);
});

/** The same elements with every length indefinite that may be. */
const loosened = (element: Tlv): Bytes =>
  element.children.length === 0
    ? element.raw
    : concat(Uint8Array.of(element.tag, 0x80), ...element.children.map(loosened), Uint8Array.of(0, 0));

test('a certificate with every length indefinite comes back octet for octet', () => {
  const der = sample('ca.cer');
  expect(normaliseBer(loosened(readDer(der)))).toEqual(der);
});

test('whatever the octets are, normalising gives DER or DerError, and once is enough', () => {
  const ber = loosened(readDer(sample('tsp.cer')));
  const changed = fc.array(fc.tuple(fc.nat(ber.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
    const copy = ber.slice();
    for (const [index, octet] of changes) copy[index] = octet;
    return copy;
  });
  const random = fc.uint8Array({ maxLength: 60 }).map((octets) => new Uint8Array(octets));
  fc.assert(
    fc.property(fc.oneof(changed, random), (octets) => {
      try {
        const once = normaliseBer(octets);
        expect(normaliseBer(once)).toEqual(once);
      } catch (fault) {
        expect(fault).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 2000 },
  );
});
