import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { foreignContainer } from '../../test/foreign-containers.ts';
import { type SampleName, sample } from '../../test/samples.ts';
import { readDer, tags } from '../asn1/der.ts';
import { tlv } from '../asn1/der-writer.ts';
import { type Bytes, concat, fromHex, toHex, utf8 } from '../bytes.ts';
import { openContainer } from '../containers/open-container.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { decryptEnvelope, type EnvelopeRecipient } from './envelope.ts';
import { EnvelopeError } from './envelope-error.ts';
import { encryptEnvelope } from '../testing/write-envelope.ts';

const party = async (certificate: SampleName, container: SampleName): Promise<EnvelopeRecipient> => {
  const [key] = (await openContainer(sample(container), 'p')).keys;
  if (key?.kind !== 'dstu') throw new Error('the sample holds no DSTU key');
  return { certificate: parseCertificate(sample(certificate)), key };
};

let ea: EnvelopeRecipient;
let eb: EnvelopeRecipient;

beforeAll(async () => {
  ea = await party('ea.cer', 'ea.dat');
  eb = await party('eb.cer', 'eb.dat');
});

const faultOf = async (opening: Promise<Bytes>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof EnvelopeError ? error.fault : error),
  );

const content = utf8('{"drfocode":"3141592653"}');
const user = parseCertificate(sample('user.cer'));
const root = parseCertificate(sample('root.cer'));

describe('an envelope of another implementation', () => {
  test('opens for the one it is addressed to', async () => {
    const plain = new TextDecoder().decode(await decryptEnvelope(sample('env.p7'), eb));
    expect(JSON.parse(plain)).toEqual({ auth_type: 'dig_sign', lastname: 'Шевченко', drfocode: '3141592653' });
  });

  test('does not open for another', async () => {
    expect(await faultOf(decryptEnvelope(sample('env.p7'), ea))).toBe('not-for-this-key');
    expect(await faultOf(decryptEnvelope(sample('env.p7'), { ...eb, key: ea.key }))).toBe('wrong-key');
  });

  test('opens with indefinite lengths and the content in parts', async () => {
    const [type, wrapped] = readDer(sample('env.p7')).children;
    const [version, recipients, info] = wrapped?.children[0]?.children ?? [];
    const [contentType, algorithm, body] = info?.children ?? [];
    const indefinite = (tag: number, ...parts: readonly (Bytes | undefined)[]): Bytes =>
      concat(Uint8Array.of(tag, 0x80), ...parts.filter((part) => part !== undefined), new Uint8Array(2));
    const octets = body?.content ?? new Uint8Array(0);
    const parts = [octets.subarray(0, 13), octets.subarray(13)].map((part) => tlv(tags.octetString, part));
    const encrypted = indefinite(tags.sequence, contentType?.raw, algorithm?.raw, indefinite(0xa0, ...parts));
    const data = indefinite(tags.sequence, version?.raw, recipients?.raw, encrypted);
    const ber = indefinite(tags.sequence, type?.raw, indefinite(0xa0, data));
    expect(await decryptEnvelope(ber, eb)).toEqual(await decryptEnvelope(sample('env.p7'), eb));
  });
});

describe('an envelope of this package', () => {
  test('with a key of its own opens without a sender', async () => {
    const envelope = await encryptEnvelope(content, eb.certificate);
    expect(await decryptEnvelope(envelope, eb)).toEqual(content);
    expect(toHex(envelope)).not.toContain(toHex(ea.certificate.subjectRaw));
  });

  test('with the sender’s key opens with the sender’s certificate, and never looks the same', async () => {
    const envelope = await encryptEnvelope(content, eb.certificate, ea);
    expect(await decryptEnvelope(envelope, eb, [user, ea.certificate])).toEqual(content);
    expect(await faultOf(decryptEnvelope(envelope, eb, [user]))).toBe('unknown-sender');
    expect(await encryptEnvelope(content, eb.certificate, ea)).not.toEqual(envelope);
  });

  test('may hold anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
        const anything = Uint8Array.from(octets);
        expect(
          await decryptEnvelope(await encryptEnvelope(anything, eb.certificate, ea), eb, [ea.certificate]),
        ).toEqual(anything);
      }),
      { numRuns: 15 },
    );
  });

  test('is not closed for a key of another kind or, by a sender, of another curve', async () => {
    expect(await faultOf(encryptEnvelope(content, root, ea))).toBe('unknown-algorithm');
    const [rsa] = (await openContainer(foreignContainer('rsa-sha1-mac.pfx'), 'demo1234')).certificates;
    const certificate = parseCertificate(rsa ?? new Uint8Array(0));
    expect(await faultOf(encryptEnvelope(content, certificate))).toBe('unknown-algorithm');
  });
});

describe('hostile envelopes', () => {
  const replaced = (from: string, to: string): Bytes => {
    const hex = toHex(sample('env.p7'));
    expect(hex).toContain(from);
    return fromHex(hex.replace(from, to));
  };

  test('Another agreement, wrap or cipher is named', async () => {
    const [agreement, wrap, cipher] = [
      '2a86240201010101030 4',
      '2a8624020101010101 0105',
      '2a8624020101010101 0103',
    ].map((digits) => digits.replaceAll(' ', ''));
    for (const oid of [agreement, wrap, cipher]) {
      if (oid === undefined) throw new Error('no identifier');
      const other = `${oid.slice(0, -2)}09`;
      expect(await faultOf(decryptEnvelope(replaced(oid, other), eb))).toBe('unknown-algorithm');
    }
  });

  test('A sender’s key that is no point of the curve is refused', async () => {
    const point = '86aaa38fc1ed24c2ef51508d081062d1427f537cce01a59adfae23ca5c4d2b3400';
    expect(await faultOf(decryptEnvelope(replaced(point, '00'.repeat(33)), eb))).toBe('unknown-algorithm');
  });

  test('What is no envelope is said to be none', async () => {
    for (const name of ['doc.json', 'user.cer', 'key.p8e'] as const)
      expect(await faultOf(decryptEnvelope(sample(name), eb))).toBe('not-an-envelope');
    expect(await faultOf(decryptEnvelope(new Uint8Array(8_388_609), eb))).toBe('not-an-envelope');
  });

  test('Whatever octet is changed or cut off, nothing but an EnvelopeError comes out', async () => {
    const whole = sample('env.p7');
    const change = fc.record({
      at: fc.nat({ max: whole.length - 1 }),
      octet: fc.integer({ min: 0, max: 255 }),
      length: fc.oneof(fc.constant(whole.length), fc.nat({ max: whole.length })),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, octet, length }) => {
        const changed = whole.slice();
        changed[at] = octet;
        expect(typeof (await faultOf(decryptEnvelope(changed.subarray(0, length), eb)))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
