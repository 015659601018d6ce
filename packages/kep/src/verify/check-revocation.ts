import { equalBytes } from '../bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { BestTime, CircumstancesAtWork } from './circumstances.ts';
import type { EvidenceBag } from './evidence-bag.ts';
import {
  findAuthorityRevocation,
  findRevocation,
  type RevocationFinding,
  type RevocationQuestion,
} from './find-revocation.ts';
import type { KnownValues } from './known-values.ts';
import type { RevocationSource } from './trust.ts';

/** What a signer's certificates are asked about with. */
export interface RevocationCheck {
  /** The signer's certificate first, the anchor last. */
  readonly path: readonly Certificate[];
  readonly time: BestTime;
  readonly values: KnownValues;
  readonly circumstances: CircumstancesAtWork;
  readonly ledger: CheckLedger;
  readonly evidence: EvidenceBag;
}

const wasRevokedBy = ({ status, at }: RevocationFinding, time: Date): boolean =>
  // Without a date it may have been at any time.
  status === 'revoked' && (at === null || at <= time);

const isAmong = (certificate: Certificate, others: readonly Certificate[]): boolean =>
  others.some(({ der }) => equalBytes(der, certificate.der));

const questionOf = (
  certificate: Certificate,
  issuer: Certificate,
  { time, values, circumstances: { at: now, work } }: RevocationCheck,
  source: RevocationSource | undefined,
): RevocationQuestion => ({ certificate, issuer, at: time.time, now, values, source, work });

const detailOf = ({ embedded, isAlone }: RevocationFinding): string | undefined => {
  if (isAlone) return 'by an answer within the file alone, for the certificate has ended';
  return embedded ? 'by an answer within the file' : undefined;
};

/** Whether the signer's certificate was revoked at the best signature time (RFC 6960, RFC 5280 §6.3). Undefined where nobody was asked. */
export const checkOwnRevocation = async (check: RevocationCheck): Promise<RevocationFinding | undefined> => {
  const { path, time, circumstances, ledger, evidence } = check;
  const [certificate, issuer] = path;
  if (certificate === undefined || issuer === undefined) {
    ledger.refuse('revocation', 'CHAIN_CONSTRAINTS_FAILURE', 'the certificate is an anchor itself, nobody issued it');
    return undefined;
  }
  const finding = await findRevocation(questionOf(certificate, issuer, check, circumstances.revocation));
  evidence.addAnswer(finding);
  if (finding.status === 'unknown') ledger.refuse('revocation', 'TRY_LATER', 'nobody could say');
  // A time-stamp whose authority could not be asked about may yet prove a time before the revocation.
  else if (wasRevokedBy(finding, time.time))
    ledger.refuse('revocation', time.pending ? 'TRY_LATER' : 'REVOKED', `revoked ${finding.at?.toISOString() ?? ''}`);
  else ledger.pass('revocation', detailOf(finding));
  return finding;
};

type Refusal = Parameters<CheckLedger['refuse']>;

const refusalOf = (finding: RevocationFinding, time: Date, isVouchedFor: boolean): Refusal | undefined => {
  if (wasRevokedBy(finding, time))
    return ['authority-revocation', 'REVOKED_CA_NO_POE', 'an authority of the path was revoked'];
  if (finding.status === 'unknown' && !isVouchedFor)
    return ['authority-revocation', 'TRY_LATER', 'nobody could say about an authority of the path'];
  return undefined;
};

/**
 * Whether an authority between the signer and the anchor was revoked. For one that the trust list grants its status, or
 * that the trust store holds, the store speaks unless an answer at hand says otherwise; one known from the file only has
 * to be asked about.
 */
export const checkAuthorityRevocation = async (check: RevocationCheck): Promise<void> => {
  const { path, time, circumstances, ledger, evidence } = check;
  const { trust } = circumstances;
  for (const [index, authority] of path.slice(1, -1).entries()) {
    const issuer = path[index + 2];
    if (issuer === undefined) continue;
    const isVouchedFor =
      isAmong(authority, trust.intermediates) || trust.issuerStatusAt(authority, time.time) === 'granted';
    const source = isVouchedFor ? undefined : circumstances.revocation;
    const asked = questionOf(authority, issuer, check, source);
    const finding = await findAuthorityRevocation(asked, circumstances.receivedAt);
    evidence.addAnswer(finding);
    const refusal = refusalOf(finding, time.time, isVouchedFor);
    if (refusal) ledger.refuse(...refusal);
  }
  if (ledger.outcomeOf('authority-revocation') === 'skipped') ledger.pass('authority-revocation');
};
