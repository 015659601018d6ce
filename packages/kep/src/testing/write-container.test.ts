import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignContainer } from '../../test/foreign-containers.ts';
import { sample } from '../../test/samples.ts';
import { readDer, tags } from '../asn1/der.ts';
import { tlv } from '../asn1/der-writer.ts';
import { type Bytes, concat, fromHex, toHex } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { standardCurves } from '../primitives/curves.ts';
import { randomScalar } from '../primitives/dstu4145.ts';
import { DamagedContainer, NotAKeyContainer, WrongPassword } from '../containers/errors.ts';
import { openContainer } from '../containers/open-container.ts';
import type { DstuPrivateKey } from '../containers/private-key.ts';
import { toKey6, toPfx, toPkcs8, writePrivateKeyInfo } from './write-container.ts';

const keyOn = (name: Parameters<typeof curveNamed>[0], use: DstuPrivateKey['use'] = 'signature'): DstuPrivateKey => {
  const curve = curveNamed(name);
  return { kind: 'dstu', curve, scalar: randomScalar(curve), use };
};

const key = keyOn('m257');
const agreement = keyOn('m431', 'agreement');

test.each(standardCurves.map(({ name }) => name))('A key on %s comes back as it was written', async (name) => {
  const written = keyOn(name);
  const { keys } = await openContainer(writePrivateKeyInfo(written), '');
  expect(keys).toEqual([written]);
});

test('Key-6.dat keeps a second key for agreement on its own curve', async () => {
  const opened = await openContainer(toKey6(writePrivateKeyInfo(key, agreement), 'пароль'), 'пароль');
  expect(opened).toEqual({ kind: 'key6', keys: [key, agreement], certificates: [] });
});

test('The scalar of the second key is written with its lowest bit first', () => {
  const five: DstuPrivateKey = { ...keyOn('m257', 'agreement'), scalar: 5n };
  expect(toHex(writePrivateKeyInfo(key, five))).toContain(`032100a0${'00'.repeat(31)}`);
});

test('A second key whose curve is missing does not hide the first', async () => {
  const info = toHex(writePrivateKeyInfo(key, agreement));
  const curveAttribute = '060c2b0601040181974601010202';
  expect(info).toContain(curveAttribute);
  const changed = info.replace(curveAttribute, '060c2b0601040181974601010209');
  expect((await openContainer(fromHex(changed), '')).keys).toEqual([key]);
});

test('PFX keeps several keys, each with its certificates', async () => {
  const other = keyOn('m257');
  const certificates = [sample('user.cer'), sample('ca.cer')];
  const entries = [
    { privateKeyInfo: writePrivateKeyInfo(key), certificates, name: 'Підпис' },
    { privateKeyInfo: writePrivateKeyInfo(other), certificates: [], name: 'Шифрування' },
  ];
  const opened = await openContainer(toPfx(entries, 'пароль', 100), 'пароль');
  expect(opened).toEqual({ kind: 'pfx', keys: [key, other], certificates });
});

test('PFX of GOST may keep keys of ECDSA and RSA', async () => {
  const infos = await Promise.all(
    (['ecdsa-open.p8', 'rsa-sha1.p8'] as const).map(async (name) => {
      const [opened] = (await openContainer(foreignContainer(name), 'demo1234')).keys;
      return opened?.kind === 'ecdsa' || opened?.kind === 'rsa' ? opened.pkcs8 : new Uint8Array(0);
    }),
  );
  const entries = infos.map((privateKeyInfo) => ({ privateKeyInfo, certificates: [], name: 'key' }));
  const { keys } = await openContainer(toPfx(entries, 'demo1234', 10), 'demo1234');
  expect(keys).toMatchObject([
    { kind: 'ecdsa', namedCurve: 'P-256' },
    { kind: 'rsa', bits: 2048 },
  ]);
});

/**
 * Any character but zero, which HMAC fills short keys up with; the `binary` unit of fast-check would spend a second on its
 * tables.
 */
const anyLetter = fc
  .oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

test('Any password opens what was protected with it, and another does not', async () => {
  const info = writePrivateKeyInfo(key);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: anyLetter, maxLength: 40 }), fc.string(), async (password, other) => {
      fc.pre(password !== other);
      const protectedKey = toPkcs8(info, password, 3);
      expect((await openContainer(protectedKey, password)).keys).toEqual([key]);
      await expect(openContainer(protectedKey, other)).rejects.toBeInstanceOf(WrongPassword);
    }),
    { numRuns: 40 },
  );
});

test('A PFX written with indefinite lengths and strings in parts opens', async () => {
  const entry = { privateKeyInfo: writePrivateKeyInfo(key), certificates: [sample('user.cer')], name: 'ключ' };
  const { children } = readDer(toPfx([entry], 'demo1234', 10));
  const [version, safe, mac] = children;
  const [type, wrapped] = safe?.children ?? [];
  const content = wrapped?.children[0]?.content ?? new Uint8Array(0);
  const end = new Uint8Array(2);
  const indefinite = (tag: number, ...parts: readonly (Bytes | undefined)[]): Bytes =>
    concat(Uint8Array.of(tag, 0x80), ...parts.filter((part) => part !== undefined), end);
  const parts = [content.subarray(0, 100), content.subarray(100)].map((part) => tlv(tags.octetString, part));
  const ber = indefinite(
    tags.sequence,
    version?.raw,
    indefinite(tags.sequence, type?.raw, indefinite(0xa0, indefinite(0x24, ...parts))),
    mac?.raw,
  );
  const opened = await openContainer(ber, 'demo1234');
  expect(opened).toEqual({ kind: 'pfx', keys: [key], certificates: [sample('user.cer')] });
});

test('A PFX without a key is no container of keys', async () => {
  await expect(openContainer(toPfx([], 'demo1234', 10), 'demo1234')).rejects.toBeInstanceOf(NotAKeyContainer);
});

test('A PFX altered anywhere under its authentication code is refused as with a wrong password', async () => {
  const entry = { privateKeyInfo: writePrivateKeyInfo(key), certificates: [sample('user.cer')], name: 'ключ' };
  const altered = toPfx([entry], 'demo1234', 10);
  altered[1500] = (altered[1500] ?? 0) ^ 1;
  await expect(openContainer(altered, 'demo1234')).rejects.toBeInstanceOf(WrongPassword);
});

test('A key of zero is damaged', async () => {
  await expect(openContainer(writePrivateKeyInfo({ ...key, scalar: 0n }), '')).rejects.toBeInstanceOf(DamagedContainer);
});
