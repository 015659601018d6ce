import type { VerificationWork } from '../algorithms/verification-work.ts';
import type { Certificate } from '../x509/certificate.ts';
import { buildPath, type PathFault, type PathResult } from '../x509/path.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { BestTime, CircumstancesAtWork } from './circumstances.ts';
import type { KnownValues } from './known-values.ts';
import type { SubIndication } from './report.ts';
import type { SignaturePolicy, TrustStore } from './trust.ts';

/** ETSI EN 319 102-1 §5.2.6.4; validity counts as that of the chain unless it is the signer's own. */
const faults: Readonly<Record<PathFault, SubIndication>> = {
  'no-path': 'NO_CERTIFICATE_CHAIN_FOUND',
  'bad-signature': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'not-authority': 'CHAIN_CONSTRAINTS_FAILURE',
  'path-too-long': 'CHAIN_CONSTRAINTS_FAILURE',
  'key-usage': 'CHAIN_CONSTRAINTS_FAILURE',
  'unknown-critical-extension': 'CHAIN_CONSTRAINTS_FAILURE',
  'bad-key': 'CRYPTO_CONSTRAINTS_FAILURE',
  expired: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'not-yet-valid': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
};

/** Every issuer that is tried costs a signature to verify, and a file may bring a hundred with one name. */
const maximumBrought = 12;

/** A path from the certificate to an anchor of the store, through what the store and the file know, valid at that time. */
export const pathTo = (
  certificate: Certificate,
  trust: TrustStore,
  values: KnownValues,
  at: Date,
  work?: VerificationWork,
): Promise<PathResult> => {
  const { anchors, intermediates } = trust;
  const authoritiesFirst = values.certificates.toSorted((a, b) => Number(b.isAuthority) - Number(a.isAuthority));
  const brought = authoritiesFirst.slice(0, maximumBrought);
  return buildPath({ certificate, intermediates: [...intermediates, ...brought], anchors, at, work });
};

const faultOf = (reason: PathFault, own: boolean, time: BestTime): SubIndication => {
  // A time-stamp whose authority could not be asked about may yet prove an earlier time.
  if (reason === 'expired' && time.pending) return 'TRY_LATER';
  if (own && reason === 'expired') return 'EXPIRED';
  if (own && reason === 'not-yet-valid') return 'NOT_YET_VALID';
  return faults[reason];
};

/** The signer's path at the best signature time, its anchor last (RFC 5280 §6). */
export const checkChain = async (
  certificate: Certificate,
  { trust, work }: CircumstancesAtWork,
  values: KnownValues,
  time: BestTime,
  ledger: CheckLedger,
): Promise<readonly Certificate[] | undefined> => {
  const found = await pathTo(certificate, trust, values, time.time, work);
  if (found.ok) {
    ledger.pass('path');
    return found.path;
  }
  const own = found.certificate === certificate;
  ledger.refuse('path', faultOf(found.reason, own, time), own ? found.reason : `${found.reason} of an authority`);
  return undefined;
};

/** Whether the anchor may be trusted here at all. */
export const isAllowedAnchor = (anchor: Certificate | undefined, trust: TrustStore, policy: SignaturePolicy): boolean =>
  anchor !== undefined && (policy.allowTestAnchors || !trust.isTestAnchor(anchor));

/** Whether the trust list lets the issuer be one at that time. */
export const isAllowedIssuer = (issuer: Certificate, at: Date, trust: TrustStore, policy: SignaturePolicy): boolean => {
  const status = trust.issuerStatusAt(issuer, at);
  return status === 'granted' || (status === 'unlisted' && !policy.requireIssuerGranted);
};
