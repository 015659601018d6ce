import * as oids from '../src/algorithms/oids.ts';
import { type Bytes, equalBytes } from '../src/bytes.ts';
import type { RevocationAnswer } from '../src/revocation/answer.ts';
import { type CentreMember, createMembers, randomSerial } from '../src/testing/centre-members.ts';
import { type CertificateShape, writeCertificate } from '../src/testing/certificate-writer.ts';
import type { QualifiedStatements } from '../src/testing/extension-writer.ts';
import { distinguishedName } from '../src/testing/name-writer.ts';
import { publicKeyInfo } from '../src/testing/public-key-writer.ts';
import { createDstuKey, type TestKey } from '../src/testing/test-keys.ts';
import type { VerificationReport } from '../src/verify/report.ts';
import type { RevocationSource, SignaturePolicy, TrustStore } from '../src/verify/trust.ts';
import { type VerificationRequest, verifyCms } from '../src/verify/verify-cms.ts';
import { type Certificate, parseCertificate } from '../src/x509/certificate.ts';

/** The moment everything happens at unless told. */
export const now = new Date('2026-11-20T10:00:00Z');

/** So many milliseconds after `now`. */
export const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

export const hour = 3_600_000;
export const day = 24 * hour;

/** A root, a centre and its services, made once for a file of tests. */
export const centre = await createMembers('для перевірки', now);

/** Somebody's key and certificate. */
export const person: Readonly<Record<string, string>> = {
  commonName: 'Шевченко Тарас Григорович',
  surname: 'Шевченко',
  givenName: 'Тарас Григорович',
  serialNumber: 'TINUA-1234567890',
  country: 'UA',
};

type Shape = Partial<Omit<CertificateShape, 'statements'>> & {
  readonly key?: TestKey;
  readonly issuedBy?: CentreMember;
  /** Null for none. */
  readonly statements?: QualifiedStatements | null;
};

const wholly: QualifiedStatements = { qualified: true, qscd: true, type: 'signature' };

/** A certificate for signing, by the centre, of a qualified signature; anything of it may be made wrong. */
export const issue = async (shape: Shape = {}): Promise<CentreMember> => {
  const { key = createDstuKey(), issuedBy = centre.ca, statements = wholly, ...rest } = shape;
  const der = await writeCertificate({
    serial: randomSerial(),
    issuer: issuedBy.certificate.subjectRaw,
    subject: distinguishedName(person),
    notBefore: after(-365 * day),
    notAfter: after(365 * day),
    spki: publicKeyInfo(key),
    issuerKey: issuedBy.key,
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    ...(statements && { statements }),
    directory: { taxId: '1234567890', unzr: '19910824-00026' },
    ...rest,
  });
  return { key, certificate: parseCertificate(der) };
};

/** An authority below the root, or below another. */
export const issueAuthority = (shape: Shape = {}): Promise<CentreMember> =>
  issue({
    issuedBy: centre.root,
    subject: distinguishedName({ commonName: 'Ще один центр', country: 'UA' }),
    keyUsage: ['keyCertSign', 'cRLSign'],
    basicConstraints: { authority: true },
    ...shape,
  });

/** A store that trusts the centre's root and knows the centre. */
export const trust: TrustStore = {
  anchors: [centre.root.certificate],
  intermediates: [centre.ca.certificate],
  issuerStatusAt: (issuer) => (equalBytes(issuer.der, centre.ca.certificate.der) ? 'granted' : 'unlisted'),
  isTestAnchor: () => false,
};

export const policy: SignaturePolicy = {
  allowTestAnchors: false,
  purposes: ['signature'],
  requireQualified: true,
  requireIssuerGranted: false,
};

/** A source that says the same of every certificate. */
export const saying = (answer: RevocationAnswer): RevocationSource => ({
  find: () => Promise.resolve({ answer, source: 'ocsp', der: [] }),
});

/** A source that says `good` of every certificate but this one. */
export const sayingOf = (certificate: Certificate, answer: RevocationAnswer): RevocationSource => ({
  find: (asked) =>
    Promise.resolve({
      answer: equalBytes(asked.certificate.der, certificate.der) ? answer : { status: 'good' },
      source: 'ocsp',
      der: [],
    }),
});

export const unreachable: RevocationSource = { find: () => Promise.resolve(null) };

/** Verifies as somebody would who got the signature now. */
export const verify = (p7s: Bytes, different: Partial<VerificationRequest> = {}): Promise<VerificationReport> =>
  verifyCms(p7s, {
    trust,
    at: now,
    receivedAt: now,
    revocation: saying({ status: 'good', producedAt: now, thisUpdate: now }),
    policy,
    ...different,
  });

/** What a test asks of a report of one signer. */
export const outcome = ({ verdict, subIndication, signers }: VerificationReport) => ({
  verdict,
  because: subIndication,
  by: signers[0]?.decidedBy,
  who: signers[0]?.identity?.taxId ?? null,
});

/** The outcome of a signature that is as it should be. */
export const passed = { verdict: 'total-passed', because: undefined, by: null, who: '1234567890' };

export const timeStamping = { purposes: [oids.timeStamping], critical: true };
