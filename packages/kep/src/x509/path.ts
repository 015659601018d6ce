import * as oids from '../algorithms/oids.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import type { Certificate } from './certificate.ts';
import { issuanceOf } from './issuance.ts';

/** Why there is no path. */
export type PathFault =
  | 'no-path'
  | 'bad-signature'
  | 'not-authority'
  | 'path-too-long'
  | 'key-usage'
  | 'expired'
  | 'not-yet-valid'
  | 'unknown-critical-extension'
  | 'bad-key';

/** What a path is looked for through. */
export interface PathRequest {
  readonly certificate: Certificate;
  /** Certificates that may lie between; nothing about them is believed. */
  readonly intermediates: readonly Certificate[];
  /** The only ones that are believed, and only as these very octets. */
  readonly anchors: readonly Certificate[];
  /** The moment all of the path has to be valid at. */
  readonly at: Date;
  /** What the file that brought the certificates may ask for. */
  readonly work?: VerificationWork | undefined;
}

/** The path with the certificate first and its anchor last, or the fault of the try that came furthest and whose it is. */
export type PathResult =
  | { readonly ok: true; readonly path: readonly Certificate[] }
  | { readonly ok: false; readonly reason: PathFault; readonly certificate: Certificate };

const longestPath = 8;
/** Of a hostile heap of look-alikes each costs a signature; an honest path needs three or four. */
const maximumTries = 32;

/** Critical extensions that this package looks at, in paths or where the certificate is used. */
const known: ReadonlySet<string> = new Set([
  oids.subjectDirectoryAttributes,
  oids.subjectKeyIdentifier,
  oids.keyUsage,
  oids.subjectAltName,
  oids.issuerAltName,
  oids.basicConstraints,
  oids.crlDistributionPoints,
  oids.certificatePolicies,
  oids.authorityKeyIdentifier,
  oids.extendedKeyUsage,
  oids.freshestCrl,
  oids.authorityInformationAccess,
  oids.subjectInformationAccess,
  oids.qcStatements,
  oids.ocspNoCheck,
]);

interface Search extends PathRequest {
  tries: number;
  reached: number;
  fault: { reason: PathFault; certificate: Certificate };
}

/** Keeps the fault of the try that came furthest, of equals the first: later ones are worse guesses. */
const note = (search: Search, reached: number, reason: PathFault, certificate: Certificate): void => {
  if (reached <= search.reached) return;
  search.reached = reached;
  search.fault = { reason, certificate };
};

const faultOf = ({ notBefore, notAfter, extensions }: Certificate, at: Date): PathFault | undefined => {
  // Not `at > notAfter`: a date that is none compares with nothing, and must not pass for a valid one.
  if (!(at >= notBefore)) return 'not-yet-valid';
  if (!(at <= notAfter)) return 'expired';
  for (const [oid, { critical }] of extensions) if (critical && !known.has(oid)) return 'unknown-critical-extension';
  return undefined;
};

const isSelfIssued = ({ subjectRaw, issuerRaw }: Certificate): boolean => equalBytes(subjectRaw, issuerRaw);

/** RFC 5280 §6.1.4 (k)–(n); the authorities below it in the path are counted, self-issued ones are not. */
const authorityFault = (issuer: Certificate, path: readonly Certificate[]): PathFault | undefined => {
  if (!issuer.isAuthority) return 'not-authority';
  // A key that is not limited is none of an authority's: §4.2.1.3 has them say so.
  if (!issuer.keyUsage?.has('keyCertSign')) return 'key-usage';
  const below = path.slice(1).filter((certificate) => !isSelfIssued(certificate)).length;
  return issuer.pathLength !== undefined && below > issuer.pathLength ? 'path-too-long' : undefined;
};

const isAmong = (certificate: Certificate, others: readonly Certificate[]): boolean =>
  others.some(({ der }) => equalBytes(der, certificate.der));

const isSameSubject = (a: Certificate, b: Certificate): boolean =>
  equalBytes(a.subjectRaw, b.subjectRaw) && equalBytes(a.spki, b.spki);

const contradicts = (wanted: Bytes | undefined, has: Bytes | undefined): boolean =>
  wanted !== undefined && has !== undefined && !equalBytes(wanted, has);

/** Everyone of the issuer's name whose key identifier does not say otherwise, anchors first, each once. */
const issuersOf = ({ anchors, intermediates }: Search, path: readonly Certificate[]): readonly Certificate[] => {
  const last = path.at(-1);
  if (last === undefined) return [];
  const found: Certificate[] = [];
  for (const candidate of [...anchors, ...intermediates]) {
    if (found.length >= maximumTries) break;
    if (!equalBytes(candidate.subjectRaw, last.issuerRaw)) continue;
    if (contradicts(last.authorityKeyId, candidate.subjectKeyId)) continue;
    if (path.some((passed) => isSameSubject(passed, candidate)) || isAmong(candidate, found)) continue;
    found.push(candidate);
  }
  return found;
};

/** Whether the candidate may stand above the path; what is wrong is noted. */
const isIssuer = async (search: Search, path: readonly Certificate[], candidate: Certificate): Promise<boolean> => {
  const last = path.at(-1);
  if (last === undefined) return false;
  search.tries -= 1;
  const step = path.length * 2;
  const issuance = await issuanceOf(last, candidate, search.work);
  if (issuance === 'bad-key') note(search, step, 'bad-key', candidate);
  if (issuance === 'not-signed') note(search, step, 'bad-signature', last);
  if (issuance !== 'signed') return false;
  const fault = authorityFault(candidate, path) ?? faultOf(candidate, search.at);
  if (fault) note(search, step + 1, fault, candidate);
  return fault === undefined;
};

const extend = async (search: Search, path: readonly Certificate[]): Promise<readonly Certificate[] | undefined> => {
  const last = path.at(-1);
  if (last === undefined || isAmong(last, search.anchors)) return last && path;
  const issuers = issuersOf(search, path);
  if (issuers.length === 0) note(search, path.length * 2, 'no-path', last);
  if (path.length >= longestPath) note(search, path.length * 2, 'path-too-long', last);
  if (path.length >= longestPath) return undefined;
  for (const issuer of issuers) {
    if (search.tries <= 0) return undefined;
    if (!(await isIssuer(search, path, issuer))) continue;
    const found = await extend(search, [...path, issuer]);
    if (found) return found;
  }
  return undefined;
};

/**
 * A path from the certificate to a pinned anchor (RFC 5280 §6.1): every signature, names octet for octet, key
 * identifiers, basic constraints, key usage, validity of all at one moment, critical extensions. Issuers of the same name
 * and key identifier are tried one after another, at most 32 signatures in all and 8 certificates in a row. What the
 * certificate itself is for, and whether any was revoked, is the caller's to check. Never rejects.
 */
export const buildPath = async (request: PathRequest): Promise<PathResult> => {
  const { certificate, at } = request;
  const own = faultOf(certificate, at);
  if (own) return { ok: false, reason: own, certificate };
  const search: Search = { ...request, tries: maximumTries, reached: 0, fault: { reason: 'no-path', certificate } };
  const path = await extend(search, [certificate]);
  return path ? { ok: true, path } : { ok: false, ...search.fault };
};
