import { distinguishedName } from '../src/testing/name-writer.ts';
import { type CertificateShape, writeCertificate } from '../src/testing/certificate-writer.ts';
import type { CentreMember } from '../src/testing/centre-members.ts';
import { randomSerial } from '../src/testing/centre-members.ts';
import { publicKeyInfo } from '../src/testing/public-key-writer.ts';
import { createEcdsaKey, type TestKey } from '../src/testing/test-keys.ts';
import { parseCertificate } from '../src/x509/certificate.ts';

/** All members are valid around this moment: a year before it and a year after. */
export const today = new Date('2026-11-23T12:00:00Z');

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** So many milliseconds after `today`. */
export const after = (milliseconds: number): Date => new Date(today.getTime() + milliseconds);

interface MemberShape extends Partial<CertificateShape> {
  readonly name: string;
  readonly signedBy?: CentreMember;
  /** P-256 unless told: WebCrypto is quicker than we are. */
  readonly key?: TestKey;
}

/** Somebody with a key and a certificate, self-signed unless told. */
export const aMember = async ({ name, signedBy, key: given, ...shape }: MemberShape): Promise<CentreMember> => {
  const key = given ?? (await createEcdsaKey());
  const subject = distinguishedName({ commonName: name, country: 'UA' });
  const der = await writeCertificate({
    serial: randomSerial(),
    issuer: signedBy?.certificate.subjectRaw ?? subject,
    subject,
    notBefore: after(-365 * day),
    notAfter: after(365 * day),
    spki: publicKeyInfo(key),
    issuerKey: signedBy?.key ?? key,
    ...shape,
  });
  return { key, certificate: parseCertificate(der) };
};

/** An authority that signs certificates and CRLs. */
export const anAuthority = (shape: Partial<MemberShape> = {}): Promise<CentreMember> =>
  aMember({
    name: 'Authority',
    keyUsage: ['keyCertSign', 'cRLSign'],
    basicConstraints: { authority: true },
    ...shape,
  });
