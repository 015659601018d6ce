import { expect, test } from 'vitest';
import { explicit, integer, nullValue, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, fromHex } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { Gost28147, standardSbox } from '../primitives/gost28147.ts';
import { pbkdf2Gost } from '../primitives/gost-kdf.ts';
import { CostlyContainer, DamagedContainer, UnknownAlgorithm, WrongPassword } from './errors.ts';
import { openContainer } from './open-container.ts';
import type { DstuPrivateKey } from './private-key.ts';
import { toKey6, writePrivateKeyInfo } from '../testing/write-container.ts';

const key: DstuPrivateKey = { kind: 'dstu', curve: curveNamed('m257'), scalar: 123_456_789n, use: 'signature' };
const info = writePrivateKeyInfo(key);

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const aes256 = '2.16.840.1.101.3.4.1.42';
const gostCfb = '1.2.804.2.1.1.1.1.1.1.3';
const hmacGost = '1.2.804.2.1.1.1.1.1.2';
const hmacSha256 = '1.2.840.113549.2.9';

const salt = fromHex('0011223344556677');
const aesVector = new Uint8Array(16);
const gostParameters = sequence(octetString(salt), octetString(standardSbox));

interface Scheme {
  readonly iterations?: number;
  readonly prf?: string;
  readonly derivation?: string;
  readonly cipher?: string;
  readonly parameters?: Bytes;
}

/** An EncryptedPrivateKeyInfo that says one thing and another. */
const protectedBy = (scheme: Scheme, body: Bytes): Bytes => {
  const {
    iterations = 10,
    prf = hmacGost,
    derivation = pbkdf2,
    cipher = gostCfb,
    parameters = gostParameters,
  } = scheme;
  const random = sequence(objectId(prf), nullValue());
  const derived = sequence(objectId(derivation), sequence(octetString(salt), integer(iterations), random));
  const encryption = sequence(objectId(cipher), parameters);
  return sequence(sequence(objectId(pbes2), sequence(derived, encryption)), octetString(body));
};

const gostEncrypted = (octets: Bytes): Bytes => new Gost28147(octets).encryptCfb(salt, info);

const aesEncrypted = async (octets: Bytes): Promise<Bytes> => {
  const cipher = await crypto.subtle.importKey('raw', octets, 'AES-CBC', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: aesVector }, cipher, info));
};

const sha256Derived = async (octets: Bytes, iterations = 10): Promise<Bytes> => {
  const imported = await crypto.subtle.importKey('raw', octets, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, imported, 256));
};

const password = fromHex('64656d6f31323334');
const opened = { kind: 'pkcs8', keys: [key], certificates: [] };

test('AES opens under a key that HMAC of GOST 34.311 derived', async () => {
  const body = await aesEncrypted(pbkdf2Gost(password, salt, 10));
  const file = protectedBy({ cipher: aes256, parameters: octetString(aesVector) }, body);
  expect(await openContainer(file, 'demo1234')).toEqual(opened);
});

test('GOST 28147 opens under a key that HMAC-SHA-256 derived', async () => {
  const file = protectedBy({ prf: hmacSha256 }, gostEncrypted(await sha256Derived(password)));
  expect(await openContainer(file, 'demo1234')).toEqual(opened);
});

test('The substitution table of the container is the one that is used', async () => {
  const table = standardSbox.toReversed();
  const body = new Gost28147(pbkdf2Gost(password, salt, 10), table).encryptCfb(salt, info);
  const file = protectedBy({ parameters: sequence(octetString(salt), octetString(table)) }, body);
  expect(await openContainer(file, 'demo1234')).toEqual(opened);
});

test('A Cyrillic password opens what was protected by it in windows-1251', async () => {
  const octets = fromHex('afe6e0ea20b93720b4');
  const gost = protectedBy({}, gostEncrypted(pbkdf2Gost(octets, salt, 10)));
  expect(await openContainer(gost, 'Їжак №7 ґ')).toEqual(opened);
  const body = await aesEncrypted(await sha256Derived(octets));
  const aes = protectedBy({ prf: hmacSha256, cipher: aes256, parameters: octetString(aesVector) }, body);
  expect(await openContainer(aes, 'Їжак №7 ґ')).toEqual(opened);
  await expect(openContainer(aes, 'Їжак №8 ґ')).rejects.toBeInstanceOf(WrongPassword);
});

test('Iterations beyond a million are refused before any is done', async () => {
  const body = gostEncrypted(new Uint8Array(32));
  for (const iterations of [1_000_001, 2 ** 31 - 1])
    await expect(openContainer(protectedBy({ iterations }, body), 'x')).rejects.toBeInstanceOf(CostlyContainer);
});

test('A count of iterations that is no such count is damage', async () => {
  for (const iterations of [0, -5, 2 ** 40])
    await expect(openContainer(protectedBy({ iterations }, info), 'x')).rejects.toBeInstanceOf(DamagedContainer);
});

test('Iterations are counted over all keys of a file', async () => {
  const iterations = 600_000;
  const costly = protectedBy({ iterations, prf: hmacSha256 }, gostEncrypted(await sha256Derived(password, iterations)));
  const bag = sequence(objectId('1.2.840.113549.1.12.10.1.2'), explicit(0, costly));
  const data = (content: Bytes): Bytes => sequence(objectId('1.2.840.113549.1.7.1'), explicit(0, octetString(content)));
  const pfxOf = (...bags: readonly Bytes[]): Bytes => sequence(integer(3), data(sequence(data(sequence(...bags)))));
  expect((await openContainer(pfxOf(bag, bag), 'demo1234')).keys).toEqual([key, key]);
  await expect(openContainer(pfxOf(bag, bag, bag, bag), 'demo1234')).rejects.toBeInstanceOf(CostlyContainer);
});

test('Algorithms that are not known are named as such', async () => {
  const body = gostEncrypted(new Uint8Array(32));
  const unknown = '1.2.3.4';
  for (const scheme of [{ prf: unknown }, { derivation: unknown }, { cipher: unknown }])
    await expect(openContainer(protectedBy(scheme, body), 'x')).rejects.toBeInstanceOf(UnknownAlgorithm);
  const foreign = sequence(sequence(objectId(unknown)), octetString(body));
  await expect(openContainer(foreign, 'x')).rejects.toBeInstanceOf(UnknownAlgorithm);
});

test('Parameters of a wrong length are damage', async () => {
  const short = sequence(octetString(salt.subarray(1)), octetString(standardSbox));
  const table = sequence(octetString(salt), octetString(standardSbox.subarray(1)));
  for (const parameters of [short, table])
    await expect(openContainer(protectedBy({ parameters }, info), 'x')).rejects.toBeInstanceOf(DamagedContainer);
  const aes = { cipher: aes256, parameters: octetString(aesVector) };
  await expect(openContainer(protectedBy(aes, info.subarray(0, 17)), 'x')).rejects.toBeInstanceOf(DamagedContainer);
});

test('The blocks of Key-6.dat are to be whole', async () => {
  const file = toKey6(info, 'demo1234');
  const whole = await openContainer(file, 'demo1234');
  expect(whole.keys).toEqual([key]);
  const algorithm = objectId('1.3.6.1.4.1.19398.1.1.1.2');
  const broken = sequence(sequence(algorithm, sequence(octetString(salt.subarray(4)))), octetString(info.subarray(1)));
  await expect(openContainer(broken, 'demo1234')).rejects.toBeInstanceOf(DamagedContainer);
});
