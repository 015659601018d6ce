import { verifySignature } from '../algorithms/signatures.ts';
import { mayVerify, type VerificationWork } from '../algorithms/verification-work.ts';
import { DerError, timeOf } from '../asn1/der.ts';
import { type Bytes, equalBytes, toHex } from '../bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import { readExtension } from '../x509/extensions.ts';
import {
  isForgotten,
  type Moments,
  type RevocationAnswer,
  removeFromCrl,
  statusAt,
  timeFault,
  type Unusable,
  unusable,
} from './answer.ts';
import { type Crl, type CrlEntry, parseCrl } from './crl.ts';
import { covers } from './distribution-point.ts';
import type { RevocationSubject } from './subject.ts';

/** A list and which certificate is looked for in it. */
export interface CrlCheck extends Moments {
  readonly crl: Bytes | Crl;
  /** What has changed since; a delta that the complete CRL already knows is passed over. */
  readonly delta?: Bytes | Crl;
  readonly certificate: RevocationSubject;
  readonly issuer: Certificate;
  /** What the file that brought the list may ask for. */
  readonly work?: VerificationWork | undefined;
}

/** expiredCertsOnCRL (X.509 §9.5.2.8): since when the list keeps certificates that ran out. */
const expiredCertificatesOnCrl = '2.5.29.60';

const read = (crl: Bytes | Crl): Crl => (crl instanceof Uint8Array ? parseCrl(crl) : crl);

/** What was found of a list and a key: a long list is hashed once, not for every certificate looked for in it. */
const found = new WeakMap<Crl, WeakMap<Certificate, boolean>>();

const verify = async (
  { tbs: data, signature, signatureAlgorithm: algorithm }: Crl,
  issuer: Certificate,
): Promise<boolean> => {
  try {
    return await verifySignature({ key: issuer.publicKey(), algorithm, data, signature });
  } catch {
    return false;
  }
};

const isSigned = async (crl: Crl, { issuer, work }: CrlCheck): Promise<boolean> => {
  if (issuer.keyUsage && !issuer.keyUsage.has('cRLSign')) return false;
  const byIssuer = found.get(crl) ?? new WeakMap<Certificate, boolean>();
  const before = byIssuer.get(issuer);
  if (before !== undefined) return before;
  if ((work && !(await work.hashing(crl.tbs.length))) || !(await mayVerify(work))) return false;
  const signed = await verify(crl, issuer);
  found.set(crl, byIssuer.set(issuer, signed));
  return signed;
};

/** Whatever keeps one list, complete or delta, from speaking of the certificate (RFC 5280 §6.3.3 (b), (f), (g)). */
const listFault = async (crl: Crl, check: CrlCheck): Promise<Unusable | undefined> => {
  const { certificate, issuer } = check;
  if (!equalBytes(crl.issuerRaw, issuer.subjectRaw) || !equalBytes(crl.issuerRaw, certificate.issuerRaw))
    return 'another-certificate';
  const { distributionPoint: point } = crl;
  if (point && (point.indirect || point.onlySomeReasons)) return 'indirect';
  if (crl.hasUnknownCritical) return 'critical-extension';
  if (point && !covers(point, certificate)) return 'another-certificate';
  return (await isSigned(crl, check)) ? undefined : 'signature';
};

const sameScope = (one: Crl, other: Crl): boolean =>
  one.distributionPoint && other.distributionPoint
    ? equalBytes(one.distributionPoint.raw, other.distributionPoint.raw)
    : one.distributionPoint === other.distributionPoint;

/** RFC 5280 §5.2.4: the delta starts from this list or an earlier one, and comes after it. */
const isDeltaOf = (delta: Crl, complete: Crl): boolean =>
  delta.number !== undefined &&
  delta.baseNumber !== undefined &&
  complete.number !== undefined &&
  delta.baseNumber <= complete.number &&
  sameScope(delta, complete);

const entryOf = (complete: Crl, delta: Crl | undefined, { serial }: RevocationSubject): CrlEntry | undefined => {
  const key = toHex(serial);
  const changed = delta?.entries.get(key);
  if (changed) return changed.reason === removeFromCrl ? undefined : changed;
  return complete.entries.get(key);
};

const said = (complete: Crl, delta: Crl | undefined, { certificate, at }: CrlCheck): RevocationAnswer => {
  const latest = delta ?? complete;
  const { thisUpdate, nextUpdate } = latest;
  const when = { producedAt: thisUpdate, thisUpdate, ...(nextUpdate && { nextUpdate }) };
  const entry = entryOf(complete, delta, certificate);
  if (entry) return { status: statusAt(entry.revokedAt, at), ...entry, ...when };
  const remembersSince = readExtension(complete.extensions, expiredCertificatesOnCrl, timeOf);
  return isForgotten(certificate, latest, remembersSince)
    ? unusable('certificate-expired')
    : { status: 'good', ...when };
};

const judge = async (check: CrlCheck): Promise<RevocationAnswer> => {
  const moments = { ...check, now: check.now ?? new Date() };
  const complete = read(check.crl);
  if (complete.baseNumber !== undefined) return unusable('delta');
  const given = check.delta && read(check.delta);
  if (given && !isDeltaOf(given, complete)) return unusable('delta');
  const delta = given && (given.number ?? 0n) > (complete.number ?? 0n) ? given : undefined;
  for (const crl of delta ? [complete, delta] : [complete]) {
    const fault = await listFault(crl, check);
    if (fault) return unusable(fault);
  }
  const fault = timeFault(complete, { ...moments, at: complete.thisUpdate }) ?? timeFault(delta ?? complete, moments);
  return fault ? unusable(fault) : said(complete, delta, check);
};

/**
 * What a CRL, with a delta where there is one, says of a certificate at a moment (RFC 5280 §6.3.3): it is the issuer's own
 * list, signed by it, about this certificate, and speaks of that moment. Never rejects.
 */
export const checkCrl = async (check: CrlCheck): Promise<RevocationAnswer> => {
  try {
    return await judge(check);
  } catch (error) {
    return unusable(error instanceof DerError ? 'malformed' : 'signature');
  }
};
