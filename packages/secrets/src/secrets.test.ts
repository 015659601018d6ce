import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.ts';
import { openSecrets, sameSecret } from './secrets.ts';

const key = () => randomBytes(32).toString('base64');
const keys = { secretKey: key(), dataKey: key(), dataKeyVersion: 1 };
const place = { table: 'person', id: 'a', column: 'taxId' };

test('what was sealed opens in its own place', () => {
  const secrets = openSecrets(keys);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (plain) => secrets.open(place, secrets.seal(place, plain)) === plain),
  );
});

test('a sealed value moved to another row or column does not open', () => {
  const secrets = openSecrets(keys);
  const sealed = secrets.seal(place, '3112299137');

  for (const elsewhere of [
    { ...place, id: 'b' },
    { ...place, column: 'unzr' },
    { ...place, table: 'account' },
  ]) {
    expect(() => secrets.open(elsewhere, sealed)).toThrow();
  }
});

test('any flipped bit is refused', () => {
  const secrets = openSecrets(keys);
  const sealed = secrets.seal(place, '3112299137');

  fc.assert(
    fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => secrets.open(place, changed)).toThrow();
    }),
  );
});

test('after a rotation old values still open, new ones use the new key, and the search index stays', () => {
  const before = openSecrets(keys);
  const after = openSecrets({
    secretKey: keys.secretKey,
    dataKey: key(),
    dataKeyVersion: 2,
    previousDataKey: keys.dataKey,
  });

  expect(after.open(place, before.seal(place, 'old'))).toBe('old');
  expect(() => before.open(place, after.seal(place, 'new'))).toThrow(/version 2/);
  expect(after.blindIndex('taxId', '1')).toEqual(before.blindIndex('taxId', '1'));
  expect(after.fileKeyring.keys.get(1)).toEqual(before.fileKeyring.keys.get(1));
});

test('the index tells equal values and nothing else, and differs by field and by installation', () => {
  const [one, other] = [openSecrets(keys), openSecrets({ ...keys, secretKey: key() })];

  expect(one.blindIndex('taxId', '1')).toEqual(one.blindIndex('taxId', '1'));
  expect(one.blindIndex('taxId', '1')).not.toEqual(one.blindIndex('unzr', '1'));
  expect(one.blindIndex('taxId', '1')).not.toEqual(other.blindIndex('taxId', '1'));
});

test('what has a key of its own opens with that key alone, also after the data key was turned', () => {
  const before = openSecrets(keys);
  const own = { table: 'registry_card', id: 'a', column: 'sealedKey' };
  const [one, other] = [before.newOwnKey(own), before.newOwnKey({ ...own, id: 'b' })];
  const sealed = one.box.seal(place, 'діагноз');
  const after = openSecrets({ ...keys, dataKey: key(), dataKeyVersion: 2, previousDataKey: keys.dataKey });
  const again = after.seal(own, after.open(own, one.sealedKey));

  expect(before.ownKey(own, one.sealedKey).open(place, sealed)).toBe('діагноз');
  expect(after.ownKey(own, again).open(place, sealed)).toBe('діагноз');
  expect(() => other.box.open(place, sealed)).toThrow();
  expect(() => before.open(place, sealed)).toThrow();
  expect(() => before.ownKey({ ...own, id: 'b' }, one.sealedKey)).toThrow();
});

test('derived secrets depend on purpose and subject', () => {
  const secrets = openSecrets(keys);

  expect(secrets.derive('form', 'a')).toHaveLength(43);
  expect(new Set([secrets.derive('form', 'a'), secrets.derive('form', 'b'), secrets.derive('link', 'a')]).size).toBe(3);
});

test('secrets are compared whole', () => {
  expect(sameSecret('abc', 'abc')).toBe(true);
  expect(sameSecret('abc', 'abd')).toBe(false);
  expect(sameSecret('abc', 'abcd')).toBe(false);
});

test('S9 a password is one password however its letters are composed, and the pepper is part of it', async () => {
  const pepper = key();
  const stored = await hashPassword('Їжак під мостом 5', pepper);

  expect(await verifyPassword(stored, 'Їжак під мостом 5'.normalize('NFD'), pepper)).toBe(true);
  expect(await verifyPassword(stored, 'їжак під мостом 5', pepper)).toBe(false);
  expect(await verifyPassword(stored, 'Їжак під мостом 5', key())).toBe(false);
  expect(await verifyPassword('nonsense', 'Їжак', pepper)).toBe(false);
});

test('a hash made with other costs is called outdated', async () => {
  expect(isOutdatedHash(await hashPassword('пароль', key()))).toBe(false);
  expect(isOutdatedHash('$argon2id$v=19$m=4096,t=1,p=1$AAAA$BBBB')).toBe(true);
});
