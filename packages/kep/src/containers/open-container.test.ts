import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignContainer } from '../../test/foreign-containers.ts';
import { sample } from '../../test/samples.ts';
import { type Bytes, concat, toHex, utf8 } from '../bytes.ts';
import { publicKeyOf } from '../primitives/dstu4145.ts';
import { parseCertificate } from '../x509/certificate.ts';
import {
  CostlyContainer,
  DamagedContainer,
  NotAKeyContainer,
  UnknownAlgorithm,
  UnsupportedContainer,
  WrongPassword,
} from './errors.ts';
import { openContainer } from './open-container.ts';
import type { PrivateKey } from './private-key.ts';

const password = 'demo1234';

/** The compressed public key of a DSTU key, as certificates carry it. */
const publicOctets = (key: PrivateKey | undefined): Bytes => {
  if (key?.kind !== 'dstu') throw new Error('not a DSTU key');
  return key.curve.compress(publicKeyOf(key.curve, key.scalar));
};

const certified = (der: Bytes): Bytes => {
  const key = parseCertificate(der).publicKey();
  if (key.kind !== 'dstu') throw new Error('not a DSTU key');
  return key.raw;
};

const faultOf = async (file: Bytes, used = password): Promise<unknown> =>
  openContainer(file, used).then(
    () => 'opened',
    (error: unknown) => error,
  );

/** Signs with what the container gave, so that WebCrypto vouches for the octets. */
const signs = async (key: PrivateKey | undefined): Promise<boolean> => {
  if (key === undefined || key.kind === 'dstu') return false;
  const algorithm =
    key.kind === 'ecdsa'
      ? { name: 'ECDSA', namedCurve: key.namedCurve, hash: 'SHA-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('pkcs8', key.pkcs8, algorithm, false, ['sign']);
  return (await crypto.subtle.sign(algorithm, imported, utf8('content'))).byteLength > 0;
};

describe('containers of the test centre', () => {
  test.each([
    ['user-Key-6.dat', 'key6'],
    ['user.pfx', 'pfx'],
  ] as const)('%s opens to the key of the user’s certificate', async (name, kind) => {
    const opened = await openContainer(sample(name), password);
    expect(opened.kind).toBe(kind);
    expect(opened.keys).toHaveLength(1);
    expect(opened.keys[0]).toMatchObject({ kind: 'dstu', use: 'signature' });
    expect(publicOctets(opened.keys[0])).toEqual(certified(sample('user.cer')));
  });

  test('A protected PKCS #8 opens to its key', async () => {
    const { kind, keys, certificates } = await openContainer(sample('key.p8e'), password);
    expect({ kind, certificates }).toEqual({ kind: 'pkcs8', certificates: [] });
    expect(toHex(publicOctets(keys[0]))).toBe('f889b9fa5d4299c9c01ad004644c216ea1ab9ae01bd36eabb2ff918940f39d0e01');
  });

  test('The PFX gives the certificate that lies in it', async () => {
    const { certificates } = await openContainer(sample('user.pfx'), password);
    expect(certificates).toEqual([sample('user.cer')]);
  });

  test('Six octets in front, as PrivatBank writes them, are passed over', async () => {
    const prefixed = concat(Uint8Array.of(0x51, 1, 2, 3, 4, 5), sample('user-Key-6.dat'));
    expect((await openContainer(prefixed, password)).kind).toBe('key6');
  });

  test('Octets after the end of a container are passed over', async () => {
    const padded = concat(sample('key.p8e'), new Uint8Array(7));
    expect((await openContainer(padded, password)).keys).toHaveLength(1);
  });
});

describe('containers of OpenSSL and Java', () => {
  test.each([
    ['ecdsa-aes.pfx', 'pfx', 'ecdsa', 1],
    ['rsa-sha1-mac.pfx', 'pfx', 'rsa', 1],
    ['ecdsa-sha512.p8', 'pkcs8', 'ecdsa', 0],
    ['ecdsa-open.p8', 'pkcs8', 'ecdsa', 0],
    ['rsa-sha1.p8', 'pkcs8', 'rsa', 0],
    ['ecdsa.jks', 'jks', 'ecdsa', 1],
    ['java.p12', 'pfx', 'ecdsa', 1],
  ] as const)('%s opens to a key WebCrypto signs with', async (name, kind, keyKind, certificates) => {
    const opened = await openContainer(foreignContainer(name), password);
    expect(opened).toMatchObject({ kind, keys: [{ kind: keyKind }] });
    expect(opened.certificates).toHaveLength(certificates);
    expect(await signs(opened.keys[0])).toBe(true);
  });

  test('The curve and the length of a key are told', async () => {
    expect((await openContainer(foreignContainer('java.p12'), password)).keys[0]).toMatchObject({
      namedCurve: 'P-384',
    });
    expect((await openContainer(foreignContainer('rsa-sha1.p8'), password)).keys[0]).toMatchObject({ bits: 2048 });
  });

  test('A Cyrillic password opens what OpenSSL protected with it', async () => {
    const { keys } = await openContainer(foreignContainer('cyrillic.pfx'), 'пароль їґ');
    expect(await signs(keys[0])).toBe(true);
  });
});

describe('what does not open', () => {
  test.each(['user-Key-6.dat', 'user.pfx', 'key.p8e'] as const)('%s says that a password is wrong', async (name) => {
    expect(await faultOf(sample(name), 'demo12345')).toBeInstanceOf(WrongPassword);
    expect(await faultOf(sample(name), '')).toBeInstanceOf(WrongPassword);
  });

  test.each(['ecdsa-aes.pfx', 'rsa-sha1.p8', 'ecdsa.jks', 'java.p12'] as const)(
    '%s says that a Cyrillic password is wrong',
    async (name) => {
      expect(await faultOf(foreignContainer(name), 'не той')).toBeInstanceOf(WrongPassword);
    },
  );

  test('A file that is no container is told from one that is damaged', async () => {
    expect(await faultOf(sample('user.cer'))).toBeInstanceOf(NotAKeyContainer);
    expect(await faultOf(sample('env.p7'))).toBeInstanceOf(NotAKeyContainer);
    expect(await faultOf(sample('doc.json'))).toBeInstanceOf(NotAKeyContainer);
    expect(await faultOf(new Uint8Array(0))).toBeInstanceOf(NotAKeyContainer);
    expect(await faultOf(sample('user.pfx').subarray(0, 1000))).toBeInstanceOf(DamagedContainer);
    expect(await faultOf(sample('user-Key-6.dat').subarray(0, 280))).toBeInstanceOf(DamagedContainer);
    expect(await faultOf(foreignContainer('ecdsa.jks').subarray(0, 100))).toBeInstanceOf(DamagedContainer);
  });

  test('Old and rare protections are named, not taken for a wrong password', async () => {
    expect(await faultOf(foreignContainer('triple-des.pfx'))).toBeInstanceOf(UnknownAlgorithm);
    expect(await faultOf(foreignContainer('ecdsa-scrypt.p8'))).toBeInstanceOf(UnknownAlgorithm);
    expect(await faultOf(Uint8Array.of(0xce, 0xce, 0xce, 0xce, 0, 0, 0, 2))).toBeInstanceOf(UnknownAlgorithm);
  });

  test('A file of more than a mebibyte is not looked at', async () => {
    expect(await faultOf(new Uint8Array(1_048_577))).toBeInstanceOf(CostlyContainer);
  });

  test('Whatever octet is changed, nothing but the errors of containers comes out', async () => {
    const files = [sample('user-Key-6.dat'), sample('user.pfx'), sample('key.p8e'), foreignContainer('ecdsa.jks')];
    const change = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      octet: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at, octet }) => {
        const changed = file.slice();
        changed[Math.floor(at * changed.length)] = octet;
        const fault = await faultOf(changed);
        expect(fault === 'opened' || fault instanceof WrongPassword || fault instanceof UnsupportedContainer).toBe(
          true,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('Whatever is cut off, nothing but the errors of containers comes out', async () => {
    const file = fc.constantFrom(sample('user.pfx'), foreignContainer('ecdsa-aes.pfx'), foreignContainer('ecdsa.jks'));
    await fc.assert(
      fc.asyncProperty(file, fc.double({ min: 0, max: 0.999, noNaN: true }), async (whole, share) => {
        const fault = await faultOf(whole.subarray(0, Math.floor(share * whole.length)));
        expect(fault).toBeInstanceOf(UnsupportedContainer);
      }),
    );
  });

  test('Octets that are nothing are no container', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
        expect(await faultOf(Uint8Array.from(octets))).toBeInstanceOf(UnsupportedContainer);
      }),
    );
  });
});
