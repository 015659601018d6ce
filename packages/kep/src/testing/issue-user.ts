import * as oids from '../algorithms/oids.ts';
import type { Bytes } from '../bytes.ts';
import { type PfxEntry, toKey6, toPfx, writePrivateKeyInfo } from './write-container.ts';
import type { DstuPrivateKey, PrivateKey } from '../containers/private-key.ts';
import type { KeyUsage } from '../x509/extensions.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { extractIdentity } from '../x509/identity.ts';
import { type CentreMember, randomSerial } from './centre-members.ts';
import { writeCertificate } from './certificate-writer.ts';
import type { CertificateUrls } from './extension-writer.ts';
import { distinguishedName } from './name-writer.ts';
import { publicKeyInfo } from './public-key-writer.ts';
import { createDstuKey, createEcdsaKey, createRsaKey, privateKeyOf, type TestKey } from './test-keys.ts';

export type UserKeyKind = 'dstu' | 'dstu-kupyna' | 'ecdsa' | 'rsa';

/** Whom a test centre issues to. */
export interface UserToIssue {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string;
  /** РНОКПП, or the passport number that stands for it. */
  readonly taxId?: string;
  readonly edrpou?: string;
  readonly unzr?: string;
  readonly organization?: string;
  readonly title?: string;
  readonly kind: UserKeyKind;
  /** Now unless told. */
  readonly validFrom?: Date;
  /** Two years after unless told. */
  readonly validTo?: Date;
  /** Whether the certificate says that the key lies in a device: not unless told. */
  readonly qscd?: boolean;
  /** Qualified unless told. */
  readonly qualified?: boolean;
  /** A seal of the organization instead of a person's signature. */
  readonly seal?: boolean;
}

/** Somebody's certificates and keys. */
export interface IssuedUser {
  readonly certificate: Certificate;
  /** Of DSTU users: the certificate of the second key, to encrypt to. */
  readonly agreementCertificate?: Certificate;
  readonly key: PrivateKey;
  readonly agreementKey?: DstuPrivateKey;
  /** The container of IIT with the keys alone. Throws RangeError for keys other than DSTU. */
  key6(password: string): Promise<Bytes>;
  /** PKCS #12 with keys and certificates; 10,000 iterations unless told. */
  pfx(password: string, iterations?: number): Promise<Bytes>;
}

/** Who issues, and what its certificates say about where to ask. */
export interface Issuer {
  readonly ca: CentreMember;
  readonly urls: CertificateUrls;
  readonly now: Date;
}

const twoYears = 2 * 365 * 86_400_000;

const createKey = (kind: UserKeyKind): TestKey | Promise<TestKey> => {
  switch (kind) {
    case 'dstu':
      return createDstuKey();
    case 'dstu-kupyna':
      return createDstuKey('m257', 'kupyna256');
    case 'ecdsa':
      return createEcdsaKey();
    case 'rsa':
      return createRsaKey();
  }
};

const nameOf = (user: UserToIssue): Bytes => {
  const givenName = [user.givenName, user.patronymic].filter(Boolean).join(' ');
  const { organization, title, taxId, edrpou } = user;
  return distinguishedName({
    organization: organization ?? 'ФІЗИЧНА ОСОБА',
    commonName: user.seal && organization !== undefined ? organization : `${user.surname} ${givenName}`,
    ...(user.seal ? {} : { surname: user.surname, givenName }),
    ...(title !== undefined && { title }),
    ...(taxId !== undefined && !user.seal && { serialNumber: `TINUA-${taxId}` }),
    country: 'UA',
    locality: 'Київ',
    ...(edrpou !== undefined && { organizationIdentifier: `NTRUA-${edrpou}` }),
  });
};

const certify = async (
  { ca, urls, now }: Issuer,
  user: UserToIssue,
  key: TestKey,
  usage: readonly KeyUsage[],
): Promise<Certificate> => {
  const notBefore = user.validFrom ?? now;
  const { taxId, edrpou, unzr, qscd = false, qualified = true } = user;
  const der = await writeCertificate({
    serial: randomSerial(),
    issuer: ca.certificate.subjectRaw,
    subject: nameOf(user),
    notBefore,
    notAfter: user.validTo ?? new Date(notBefore.getTime() + twoYears),
    spki: publicKeyInfo(key),
    issuerKey: ca.key,
    keyUsage: usage,
    policies: qualified ? [oids.qualifiedPolicy] : null,
    statements: { qualified, qscd, type: user.seal ? 'seal' : 'signature' },
    directory: {
      ...(taxId !== undefined && { taxId }),
      ...(edrpou !== undefined && { edrpou }),
      ...(unzr !== undefined && { unzr }),
    },
    urls,
  });
  return parseCertificate(der);
};

/** A key and its certificate as the containers take them. */
const entryOf = (certificate: Certificate, key: PrivateKey, issuer: Certificate): PfxEntry => ({
  privateKeyInfo: key.kind === 'dstu' ? writePrivateKeyInfo(key) : key.pkcs8,
  certificates: [certificate.der, issuer.der],
  name: extractIdentity(certificate).fullName,
});

/** Issues to somebody: one certificate, and for DSTU keys another to a second key for agreement, as the centres do. */
export const issueUser = async (issuer: Issuer, user: UserToIssue): Promise<IssuedUser> => {
  const signing = await createKey(user.kind);
  const certificate = await certify(issuer, user, signing, ['digitalSignature', 'nonRepudiation']);
  const key = privateKeyOf(signing);
  const entry = entryOf(certificate, key, issuer.ca.certificate);
  if (key.kind !== 'dstu') {
    const refusal = (): Promise<Bytes> => Promise.reject(new RangeError('The container of IIT holds DSTU keys'));
    return {
      certificate,
      key,
      key6: refusal,
      pfx: async (password, iterations) => toPfx([entry], password, iterations),
    };
  }
  const agreement = createDstuKey();
  const agreementCertificate = await certify(issuer, user, agreement, ['keyAgreement']);
  const { curve, scalar } = agreement;
  const agreementKey = { kind: 'dstu', curve, scalar, use: 'agreement' } as const;
  const agreementEntry = entryOf(agreementCertificate, agreementKey, issuer.ca.certificate);
  return {
    certificate,
    agreementCertificate,
    key,
    agreementKey,
    key6: async (password) => toKey6(writePrivateKeyInfo(key, agreementKey), password),
    pfx: async (password, iterations) => toPfx([entry, agreementEntry], password, iterations),
  };
};
