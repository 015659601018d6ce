import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { aMember, today } from '../../test/small-members.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { readKey6Sample } from '../../test/user-key.ts';
import type { CentreMember } from '../testing/centre-members.ts';
import { createDstuKey, createEcdsaKey, createRsaKey, privateKeyOf, type TestKey } from '../testing/test-keys.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { checkSigner, type SignerCheck } from './check-signer.ts';
import { type CadesRequest, signCades } from './sign.ts';
import { SigningError } from './signer.ts';
import { contentOfBytes } from './signed-content.ts';
import { parseSignedData, type SignedData } from './signed-data.ts';

const content = utf8('{"кількість":2}');

const request = ({ key, certificate }: CentreMember): Omit<CadesRequest, 'content' | 'digest'> => ({
  key: privateKeyOf(key),
  certificate,
  detached: true,
});

const checked = async (message: SignedData): Promise<SignerCheck> => {
  const [signer] = message.signers;
  if (!signer) throw new Error('No signer');
  const { contentType, certificates } = message;
  return checkSigner({ signer, contentType, content: contentOfBytes(content), certificates });
};

type Kind = readonly [name: string, key: () => TestKey | Promise<TestKey>, digest: string, signature: string];

const kinds: readonly Kind[] = [
  ['DSTU 4145 on m257 with GOST 34.311', () => createDstuKey(), oids.gost34311, oids.dstu4145LittleEndian],
  ['DSTU 4145 on m431 with GOST 34.311', () => createDstuKey('m431'), oids.gost34311, oids.dstu4145LittleEndian],
  [
    'DSTU 4145 of a centre on Kupyna',
    () => createDstuKey('m257', 'kupyna256'),
    oids.kupyna256,
    oids.dstu4145Kupyna256LittleEndian,
  ],
  ['ECDSA P-256', () => createEcdsaKey('P-256'), oids.sha256, oids.ecdsaSha256],
  ['ECDSA P-384', () => createEcdsaKey('P-384'), oids.sha384, oids.ecdsaSha384],
  ['ECDSA P-521', () => createEcdsaKey('P-521'), oids.sha512, oids.ecdsaSha512],
  ['RSA', () => createRsaKey(), oids.sha256, oids.rsaSha256],
];

test.each(kinds)('a signature by %s is CAdES-BES and holds', async (_, createKey, digest, signature) => {
  const member = await aMember({ name: 'Signer', key: await createKey() });
  const message = parseSignedData(await signCades({ ...request(member), content }));
  expect(message.signers).toMatchObject([{ digestAlgorithm: { oid: digest }, signatureAlgorithm: { oid: signature } }]);
  expect(message.content).toBeUndefined();
  expect(await checked(message)).toMatchObject({
    ok: true,
    reference: 2,
    certificate: { der: member.certificate.der },
  });
});

test('a DSTU key signs with whichever Ukrainian digest is asked for', async () => {
  const member = await aMember({ name: 'Signer', key: createDstuKey('m431') });
  for (const digestOid of [oids.kupyna256, oids.kupyna384, oids.kupyna512]) {
    const message = parseSignedData(await signCades({ ...request(member), content, digestOid }));
    expect(message.signers[0]?.digestAlgorithm.oid).toBe(digestOid);
    expect(await checked(message)).toMatchObject({ ok: true, reference: 2 });
  }
  await expect(signCades({ ...request(member), content, digestOid: oids.sha256 })).rejects.toThrow(SigningError);
});

test('the key of another implementation’s container signs for its certificate', async () => {
  const certificate = parseCertificate(sample('user.cer'));
  const key = await readKey6Sample();
  const message = parseSignedData(await signCades({ key, certificate, content, detached: true }));
  expect(await checked(message)).toMatchObject({ ok: true, reference: 2 });
});

test('the content goes along when asked, with the certificate and the time the signer claims', async () => {
  const member = await aMember({ name: 'Signer' });
  const asked = { ...request(member), content, detached: false, signingTime: today };
  const message = parseSignedData(await signCades(asked));
  expect(message.content).toEqual(content);
  expect(message.certificates.map(({ der }) => der)).toEqual([member.certificate.der]);
  expect(await checked(message)).toMatchObject({ ok: true, signingTime: today });
});

test('a digest is signed in place of the content, and only one as long as the algorithm gives', async () => {
  const member = await aMember({ name: 'Signer', key: createDstuKey() });
  const digest = await digestOf(oids.gost34311, content);
  const message = parseSignedData(await signCades({ ...request(member), digest, detached: false }));
  expect(message.content).toBeUndefined();
  expect(await checked(message)).toMatchObject({ ok: true });
  const short: Bytes = digest.slice(0, 20);
  await expect(signCades({ ...request(member), digest: short })).rejects.toThrow(SigningError);
});

test('a key that is not the certificate’s does not sign, whatever its kind', async () => {
  const keys = [
    createDstuKey(),
    createDstuKey(),
    await createEcdsaKey(),
    await createEcdsaKey('P-384'),
    await createRsaKey(),
  ];
  const [first, ...others] = keys;
  if (!first) throw new Error('No key');
  const { certificate } = await aMember({ name: 'Signer', key: first });
  for (const other of others) {
    const signing = signCades({ key: privateKeyOf(other), certificate, content, detached: true });
    await expect(signing).rejects.toThrow(SigningError);
  }
  const ecdsa = await aMember({ name: 'Signer' });
  for (const other of [await createEcdsaKey(), await createEcdsaKey('P-384'), first]) {
    const signing = signCades({ ...request(ecdsa), key: privateKeyOf(other), content });
    await expect(signing).rejects.toThrow(SigningError);
  }
});
