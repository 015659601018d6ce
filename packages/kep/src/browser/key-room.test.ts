import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { type Bytes, toBase64, toBigEndian, toHex, toLittleEndian, utf8 } from '../bytes.ts';
import { digestOf } from '../algorithms/digests.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { contentOfBytes } from '../cms/signed-content.ts';
import { checkSigner } from '../cms/check-signer.ts';
import { toKey6, toPkcs8, writePrivateKeyInfo } from '../testing/write-container.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import type { UserKeyKind, UserToIssue } from '../testing/issue-user.ts';
import { KeyRoom } from './key-room.ts';

const now = new Date('2026-11-23T12:00:00Z');
const centre = await createTestCentre({ name: 'для кімнати ключів', baseUrl: 'http://localhost', now: () => now });
const password = 'пароль 1';

const issue = (wanted: Partial<UserToIssue> = {}) =>
  centre.issueUser({ surname: 'Косач', givenName: 'Лариса Петрівна', taxId: '1234567890', kind: 'dstu', ...wanted });
const user = await issue();
const [pfx, key6] = [await user.pfx(password, 100), await user.key6(password)];
const room = (at: Date = now): KeyRoom => new KeyRoom(() => at);
const open = (container: Bytes, word = password, into = room()) => into.open(container.slice(), utf8(word));

/** Who signed the content, by the package's own check of one signer. */
const signerOf = async (cms: Bytes, content: Bytes): Promise<string> => {
  const { signers, certificates, contentType } = parseSignedData(cms);
  const [signer] = signers;
  if (!signer) return 'nobody';
  const check = await checkSigner({ signer, contentType, content: contentOfBytes(content), certificates });
  return check.ok ? toHex(check.certificate.serial) : check.fault;
};

test.each<UserKeyKind>(['dstu', 'dstu-kupyna', 'ecdsa', 'rsa'])(
  'a %s key with its certificate signs several contents',
  async (kind) => {
    const owner = await issue({ kind });
    const keys = room();
    const opened = await open(await owner.pfx(password, 100), password, keys);

    expect(opened).toMatchObject({
      kind: 'ready',
      certificate: { identity: { fullName: 'Косач Лариса Петрівна', taxId: '1234567890' }, der: owner.certificate.der },
    });
    const contents = [utf8('перше'), utf8('друге')];
    const answer = await keys.sign(
      contents.map((content) => ({ content })),
      true,
    );
    const signatures = answer.kind === 'signed' ? answer.signatures : [];
    expect(signatures).toHaveLength(2);
    for (const [index, cms] of signatures.entries()) {
      expect(await signerOf(cms, contents[index] ?? utf8(''))).toBe(toHex(owner.certificate.serial));
      expect(parseSignedData(cms).content).toBeUndefined();
    }
  },
);

test('a digest can be signed in place of its content, by the function that the key is opened with', async () => {
  const keys = room();
  const opened = await open(pfx, password, keys);
  const digestOid = opened.kind === 'ready' ? opened.certificate.digestOid : '';
  const answer = await keys.sign([{ digest: await digestOf(digestOid, utf8('великий файл')) }], true);

  expect(answer.kind === 'signed' && (await signerOf(answer.signatures[0] ?? utf8(''), utf8('великий файл')))).toBe(
    toHex(user.certificate.serial),
  );
});

test('a key without its certificate tells by which identifiers the centre knows it, the signature key first', async () => {
  const keys = room();
  const opened = await open(key6, password, keys);
  const ids = [user.certificate, user.agreementCertificate].map((certificate) =>
    toHex(certificate?.subjectKeyId ?? utf8('')),
  );

  expect(opened).toEqual({ kind: 'certificate-needed', keyIds: ids });
  expect(await keys.sign([{ content: utf8('а') }], true)).toEqual({ kind: 'certificate-needed', keyIds: ids });
});

test('of all that the centre answers the certificate for signing is taken', async () => {
  const keys = room();
  await open(key6, password, keys);
  const found = [user.agreementCertificate, (await issue()).certificate, user.certificate];
  const answer = await keys.attach(found.flatMap((certificate) => certificate?.der ?? []));

  expect(answer).toMatchObject({ kind: 'ready', certificate: { serialHex: toHex(user.certificate.serial) } });
  expect((await keys.sign([{ content: utf8('а') }], false)).kind).toBe('signed');
});

test('a certificate may come as text', async () => {
  const keys = room();
  await open(key6, password, keys);
  const text = `-----BEGIN CERTIFICATE-----\r\n${toBase64(user.certificate.der)}\r\n-----END CERTIFICATE-----\r\n`;

  expect((await keys.attach([utf8(text)])).kind).toBe('ready');
});

test('a certificate of somebody else, of the companion key, or none at all, is told as that', async () => {
  const keys = room();
  await open(key6, password, keys);

  expect(await keys.attach([(await issue()).certificate.der])).toEqual({ kind: 'not-this-key' });
  expect(await keys.attach([(await issue({ kind: 'ecdsa' })).certificate.der])).toEqual({ kind: 'not-this-key' });
  expect(await keys.attach([user.agreementCertificate?.der ?? utf8('')])).toMatchObject({ kind: 'not-for-signing' });
  expect(await keys.attach([utf8('Кобзар')])).toEqual({ kind: 'not-a-certificate' });
  expect(await keys.attach([])).toEqual({ kind: 'not-a-certificate' });
  expect((await keys.sign([{ content: utf8('а') }], true)).kind).toBe('certificate-needed');
});

test.each<UserKeyKind>(['ecdsa', 'rsa'])('a certificate of another %s key is not taken for its own', async (kind) => {
  const [one, other] = [await issue({ kind }), await issue({ kind })];
  const keys = room();
  const container = one.key.kind === 'dstu' ? utf8('') : toPkcs8(one.key.pkcs8, password, 1000);

  expect(await open(container, password, keys)).toEqual({ kind: 'certificate-needed', keyIds: [] });
  expect(await keys.attach([other.certificate.der])).toEqual({ kind: 'not-this-key' });
  expect((await keys.attach([one.certificate.der])).kind).toBe('ready');
});

test('an expired certificate and one of the future do not sign', async () => {
  const [past, future] = [new Date('2025-01-01T00:00:00Z'), new Date('2036-01-01T00:00:00Z')];
  const keys = room(future);

  expect(await open(pfx, password, keys)).toMatchObject({
    kind: 'expired',
    certificate: { notAfter: user.certificate.notAfter },
  });
  expect((await keys.sign([{ content: utf8('а') }], true)).kind).toBe('certificate-needed');
  expect((await open(pfx, password, room(past))).kind).toBe('not-yet-valid');
});

test('a certificate that expires while the key is open signs no more', async () => {
  let at = now;
  const keys = new KeyRoom(() => at);
  await open(pfx, password, keys);
  at = new Date('2036-01-01T00:00:00Z');

  expect((await keys.sign([{ content: utf8('а') }], true)).kind).toBe('expired');
});

test('a container whose only certificate is of the companion key still needs one', async () => {
  if (user.key.kind !== 'dstu') throw new Error('a DSTU user');
  const keys = room();
  await open(toKey6(writePrivateKeyInfo(user.key), password), password, keys);

  expect(await keys.attach([user.agreementCertificate?.der ?? utf8('')])).toEqual({ kind: 'not-this-key' });
});

test('a wrong password and files of other kinds are told apart', async () => {
  expect(await open(key6, 'не той')).toEqual({ kind: 'wrong-password' });
  expect(await open(pfx, '')).toEqual({ kind: 'wrong-password' });
  expect(await open(utf8('Кобзар'))).toEqual({ kind: 'not-a-key-file', fault: 'not-a-key' });
  expect(await open(user.certificate.der)).toMatchObject({ kind: 'not-a-key-file' });
  expect(await open(new Uint8Array(2_000_000))).toEqual({ kind: 'not-a-key-file', fault: 'too-large' });
  expect(await open(Uint8Array.of(0xce, 0xce, 0xce, 0xce))).toEqual({
    kind: 'not-a-key-file',
    fault: 'unknown-algorithm',
  });
});

test('the key files of another implementation open, and their certificate fits', async () => {
  const keys = new KeyRoom(() => new Date('2026-11-22T12:00:00Z'));

  expect((await open(sample('user-Key-6.dat'), 'demo1234', keys)).kind).toBe('certificate-needed');
  expect((await keys.attach([sample('user.cer')])).kind).toBe('ready');
  expect((await open(sample('user.pfx'), 'demo1234', keys)).kind).toBe('ready');
});

test('file and password are wiped whatever comes of them, and a closed room has no key', async () => {
  const keys = room();
  const [file, word] = [pfx.slice(), utf8(password)];
  await keys.open(file, word);
  const [broken, other] = [utf8('Кобзар'), utf8(password)];
  expect(file.every((octet) => octet === 0) && word.every((octet) => octet === 0)).toBe(true);

  const answer = await keys.sign([{ content: utf8('а') }], true);
  expect(answer.kind === 'signed' && (await signerOf(answer.signatures[0] ?? utf8(''), utf8('а')))).toBe(
    toHex(user.certificate.serial),
  );
  await keys.open(broken, other);
  expect(broken.every((octet) => octet === 0) && other.every((octet) => octet === 0)).toBe(true);
  expect(await keys.sign([{ content: utf8('а') }], true)).toEqual({ kind: 'certificate-needed', keyIds: [] });
});

test('nothing of the private key stands in what the room answers', async () => {
  if (user.key.kind !== 'dstu') throw new Error('a DSTU user');
  const keys = room();
  const opened = await open(pfx, password, keys);
  const answers = [opened, await keys.sign([{ content: utf8('а') }], false)];
  const said = JSON.stringify(answers, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value));
  const { scalar } = user.key;

  expect(said).toContain(toHex(user.certificate.der));
  for (const form of [toBigEndian(scalar, 33), toLittleEndian(scalar, 33)]) expect(said).not.toContain(toHex(form));
  expect(said).not.toContain(scalar.toString());
});
