import gost89 from 'gost89';
import jkurwa from 'jkurwa';
import { expect, test } from 'vitest';
import { outcome, passed, verify } from '../../test/verification-world.ts';
import { type Bytes, toHex } from '../bytes.ts';
import { signCades } from '../cms/sign.ts';
import { gost34311 } from '../primitives/gost34311.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { keyIdOf } from '../x509/certificate.ts';

// Another implementation of DSTU 4145, by other people. It does not know Kupyna, reads passwords in Latin letters alone,
// writes no containers with the release of asn1.js that can be had, and believes more than a verifier may: it is a
// witness, never a judge.
const algorithms = gost89.compat.algos();
const theirs = (der: Uint8Array) => jkurwa.Certificate.from_asn1(Buffer.from(der));
const plain = (buffer: Buffer): Bytes => new Uint8Array(buffer);

const content = new TextEncoder().encode('Заява № 4817-203 про надання крісла колісного');
const password = 'password-27';

const centre = await createTestCentre({
  ...{ name: 'Свідок', baseUrl: 'http://127.0.0.1:9', now: () => new Date('2026-11-20T10:00:00Z') },
});
const user = await centre.issueUser({ surname: 'Шевченко', givenName: 'Тарас', taxId: '1234567890', kind: 'dstu' });

/** The key as they read it from a file of ours, with its certificate. */
const theirBox = (file: Uint8Array) => {
  const { keys } = jkurwa.Priv.from_protected(Buffer.from(file), password, algorithms);
  const certificates = [user.certificate, user.agreementCertificate].flatMap((one) => (one ? [one.der] : []));
  const material = [...keys.map((priv) => ({ priv })), ...certificates.map((der) => ({ cert: theirs(der) }))];
  return new jkurwa.Box({ algo: algorithms, keys: material });
};

test.each([0, 1, 31, 32, 33, 1_000])('both hash %i octets alike', (length) => {
  const octets = new Uint8Array(length).map((_, at) => at * 7);
  expect(toHex(gost34311(octets))).toBe(algorithms.hash(Buffer.from(octets)).toString('hex'));
});

test('they verify what we signed, attached and apart, and refuse it over another content', async () => {
  const { key, certificate } = user;
  const box = new jkurwa.Box({ algo: algorithms });
  const attached = await box.unwrap(Buffer.from(await signCades({ key, certificate, content, detached: false })));
  expect([attached.pipe[0]?.signed, attached.content && plain(attached.content)]).toEqual([true, content]);

  const apart = Buffer.from(await signCades({ key, certificate, content, detached: true }));
  const over = await box.unwrap(apart, Buffer.from(content));
  expect([over.error ?? null, over.pipe[0]?.signed]).toEqual([null, true]);
  expect((await box.unwrap(apart, Buffer.from('Інша заява'))).error).toBe('ESIGN');
});

test('we verify what they signed with the key of a container of ours, and refuse it once an octet changed', async () => {
  const time = Date.parse('2026-11-20T10:00:00Z') / 1000;
  const signed = plain(
    await theirBox(await user.key6(password)).pipe(Buffer.from(content), [{ op: 'sign', time }], {}),
  );
  const trust = {
    ...{ anchors: [centre.root.certificate], intermediates: [centre.ca.certificate] },
    issuerStatusAt: () => 'granted' as const,
    isTestAnchor: () => false,
  };
  expect(outcome(await verify(signed, { trust }))).toEqual(passed);

  const changed = signed.slice();
  const at = changed.findIndex((octet, from) => octet === content[0] && changed[from + 1] === content[1]);
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(outcome(await verify(changed, { trust }))).not.toEqual(passed);
});

test('both find the same id for the key of a Key-6.dat, by which a centre is asked for the certificate', async () => {
  const { keys } = jkurwa.Priv.from_protected(Buffer.from(await user.key6(password)), password, algorithms);
  const ids = keys.map((key) => key.pub().keyid(algorithms).toString('hex'));
  expect(ids).toContain(toHex(keyIdOf(user.certificate.publicKeyBits)));
});
