/// <reference path="../../../kep/test/jkurwa.d.ts" />
import type { Bytes } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { signDigest } from '@cabinet/kep/primitives/dstu4145';
import { gost34311 } from '@cabinet/kep/primitives/gost34311';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';
import { verifyCms } from '@cabinet/kep/verify/verify-cms';
import gost89 from 'gost89';
import jkurwa from 'jkurwa';

const algorithms = gost89.compat.algos();
const password = 'password-27';
const person = { surname: 'Шевченко', givenName: 'Тарас', taxId: '1234567890', kind: 'dstu' } as const;

/** How the peer opens a container. */
export const theirKeys = (file: Uint8Array, secret: string) =>
  jkurwa.Priv.from_protected(Buffer.from(file), secret, algorithms).keys;

/** A centre, a person with a key, and messages that person and so many others signed. */
export async function aSignedWorld(strangers: number) {
  const now = (): Date => new Date();
  const centre = await createTestCentre({ name: 'Лічильник', baseUrl: 'http://127.0.0.1:9', now });
  const user = await centre.issueUser(person);
  const { key, certificate } = user;
  const publicKey = certificate.publicKey();
  if (key.kind !== 'dstu' || publicKey.kind !== 'dstu') throw new Error('The person signs by DSTU 4145');
  const content = new TextEncoder().encode('Заява № 4817-203 про надання крісла колісного');
  const digest = gost34311(content);
  const message = await signCades({ key, certificate, content, detached: true });
  const others: Bytes[] = [];
  for (let at = 0; at < strangers; at += 1) {
    const other = await centre.issueUser(person);
    others.push(await signCades({ key: other.key, certificate: other.certificate, content, detached: true }));
  }
  const verify = async (cms: Bytes): Promise<void> => {
    const at = now();
    const report = await verifyCms(cms, {
      ...{ content, at, receivedAt: at },
      trust: {
        ...{ anchors: [centre.root.certificate], intermediates: [centre.ca.certificate] },
        ...{ issuerStatusAt: () => 'granted', isTestAnchor: () => false },
      },
      // What a centre answers is not what is measured here.
      revocation: { find: async () => null },
      policy: { allowTestAnchors: false, purposes: ['signature'], requireQualified: true, requireIssuerGranted: true },
    });
    if (report.subIndication !== 'TRY_LATER')
      throw new Error(`Not verified: ${report.verdict}, ${report.subIndication}`);
  };
  const keyFile = await user.key6(password);
  const theirs = theirKeys(keyFile, password);
  const theirCertificate = jkurwa.Certificate.from_asn1(Buffer.from(certificate.der));
  const box = new jkurwa.Box({
    ...{ algo: algorithms },
    keys: [...theirs.map((priv) => ({ priv })), { cert: theirCertificate }],
  });
  const [first] = theirs;
  if (!first) throw new Error('The peer found no key');
  const read = async (): Promise<void> => {
    const { pipe } = await box.unwrap(Buffer.from(message), Buffer.from(content));
    if (pipe[0]?.signed !== true) throw new Error('The peer did not verify');
  };
  return {
    ...{ key, certificate, curve: key.curve, scalar: key.scalar, point: publicKey.point, content, digest, message },
    ...{ signature: signDigest(key.curve, digest, key.scalar), strangers: others, verify, password, keyFile },
    pfx: await user.pfx(password),
    peer: {
      ...{ key: first, certificate: theirCertificate, verify: read },
      hash: (octets: Uint8Array) => algorithms.hash(Buffer.from(octets)),
      sign: () =>
        box.pipe(Buffer.from(content), [{ op: 'sign', detached: true, time: Math.floor(Date.now() / 1_000) }], {}),
    },
  };
}
export type SignedWorld = Awaited<ReturnType<typeof aSignedWorld>>;
