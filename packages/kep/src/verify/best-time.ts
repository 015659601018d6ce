import * as oids from '../algorithms/oids.ts';
import type { SignerInfo } from '../cms/signed-data.ts';
import { fittingTokens } from '../timestamp/fitting-tokens.ts';
import { checkTimestampToken, type TimestampToken } from '../timestamp/timestamp.ts';
import type { Certificate } from '../x509/certificate.ts';
import { commonNameOf } from '../x509/names.ts';
import { isAllowedAnchor, isAllowedIssuer, pathTo } from './check-chain.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { BestTime, CircumstancesAtWork } from './circumstances.ts';
import type { EvidenceBag } from './evidence-bag.ts';
import { findAuthorityRevocation, type RevocationFinding } from './find-revocation.ts';
import type { KnownValues } from './known-values.ts';

/** The signer whose time is looked for, and everything it is looked for with. */
export interface TimeQuestion {
  readonly signer: SignerInfo;
  readonly certificate: Certificate;
  readonly values: KnownValues;
  readonly circumstances: CircumstancesAtWork;
  readonly ledger: CheckLedger;
  readonly evidence: EvidenceBag;
}

type TokenFinding =
  | {
      readonly state: 'holds' | 'pending';
      readonly time: Date;
      readonly authority: string;
      readonly detail?: string | undefined;
    }
  | { readonly state: 'fails'; readonly why: string };

/** A signature has one time-stamp; a few more are looked at, and some that look like one and are not. */
const maximumTokens = 3;
const maximumTries = 12;

/** By how much a time-stamp may be ahead of the verifier's clock. */
const clockSkew = 300_000;

/** RFC 5280 §5.3.1: affiliationChanged, superseded, cessationOfOperation. With these the key was not lost. */
const harmlessReasons: ReadonlySet<number> = new Set([3, 4, 5]);

/** RFC 3161 §4: what an authority stamped before it was revoked stays good only if its key was not compromised. */
const isGoodAt = ({ status, at, reason }: RevocationFinding, time: Date): boolean =>
  status === 'good' ||
  (status === 'revoked' && at !== null && at > time && reason !== undefined && harmlessReasons.has(reason));

type Authority =
  | { state: 'holds'; detail?: string | undefined }
  | { state: 'pending' }
  | { state: 'fails'; why: string };

/** Use, path, issuer and revocation of the authority of one token, at the time it states (RFC 3161 §2.3, §4). */
const checkAuthority = async (
  authority: Certificate,
  time: Date,
  values: KnownValues,
  { circumstances, evidence }: TimeQuestion,
): Promise<Authority> => {
  const { trust, policy, revocation: source, at: now, receivedAt, work } = circumstances;
  // One purpose, as RFC 3161 §2.3 wants it; that it be marked critical too is for those who would pass it over.
  if (authority.extendedKeyUsage?.length !== 1) return { state: 'fails', why: 'the authority is for other things too' };
  const found = await pathTo(authority, trust, values, time, work);
  if (!found.ok) return { state: 'fails', why: `the authority's path: ${found.reason}` };
  const issuer = found.path[1];
  if (issuer === undefined || !isAllowedAnchor(found.path.at(-1), trust, policy))
    return { state: 'fails', why: 'the authority is one of a test centre, or nobody issued it' };
  if (!isAllowedIssuer(issuer, time, trust, policy)) return { state: 'fails', why: 'the issuer has no status' };
  const asked = { certificate: authority, issuer, at: time, now, values, source, work };
  const status = await findAuthorityRevocation(asked, receivedAt);
  if (status.status === 'unknown') return { state: 'pending' };
  if (!isGoodAt(status, time)) return { state: 'fails', why: 'the authority is revoked' };
  evidence.addPath(found.path);
  evidence.addAnswer(status);
  return {
    state: 'holds',
    detail: status.isAlone ? 'its authority has ended: by an answer within the file alone' : undefined,
  };
};

const checkToken = async (token: TimestampToken, question: TimeQuestion): Promise<TokenFinding> => {
  const { signer, values, circumstances } = question;
  const { at, work } = circumstances;
  if (token.time.getTime() > at.getTime() + clockSkew) return { state: 'fails', why: 'it is from the future' };
  const checked = await checkTimestampToken({ token, imprintOf: signer.signature, strictPurpose: false, work });
  if (!checked.ok) return { state: 'fails', why: checked.why };
  const { time, certificate, certificates } = checked;
  const known = { ...values, certificates: [...certificates, ...values.certificates] };
  const authority = await checkAuthority(certificate, time, known, question);
  return authority.state === 'fails'
    ? authority
    : { ...authority, time, authority: commonNameOf(certificate.subject) ?? '' };
};

const checkTokens = async (tokens: readonly TimestampToken[], question: TimeQuestion): Promise<TokenFinding[]> => {
  const findings: TokenFinding[] = [];
  for (const token of tokens) {
    if (findings.filter(({ state }) => state !== 'fails').length === maximumTokens) break;
    findings.push(await checkToken(token, question));
  }
  return findings;
};

type GoodToken = Extract<TokenFinding, { state: 'holds' | 'pending' }>;

const earliest = (tokens: readonly TokenFinding[], state: GoodToken['state']): GoodToken | undefined =>
  tokens
    .filter((token): token is GoodToken => token.state === state)
    .toSorted((one, other) => one.time.getTime() - other.time.getTime())[0];

const noteTokens = (tokens: readonly TokenFinding[], ledger: CheckLedger): void => {
  const why = tokens.flatMap((token) => (token.state === 'fails' ? [token.why] : []));
  const holds = earliest(tokens, 'holds');
  if (tokens.length === 0) ledger.note('signature-time-stamp', 'skipped', 'there is none');
  else if (holds) ledger.pass('signature-time-stamp', holds.detail);
  else if (earliest(tokens, 'pending'))
    ledger.note('signature-time-stamp', 'unknown', 'nobody could say whether its authority is revoked');
  else ledger.note('signature-time-stamp', 'failed', `left out of account: ${why.join('; ')}`);
};

/** Whether the signer would have a path by any of the times: what does not help is not worth the work. */
const hasPathAtSome = async (times: readonly Date[], question: TimeQuestion): Promise<boolean> => {
  const { certificate, values, circumstances } = question;
  const { trust, work } = circumstances;
  for (const time of times) if ((await pathTo(certificate, trust, values, time, work)).ok) return true;
  return false;
};

/** What is found of the time-stamps beside the signature. The cheap questions come first: what lies there is unsigned. */
const findTokens = async (question: TimeQuestion): Promise<readonly TokenFinding[]> => {
  const { signer, circumstances } = question;
  const { receivedAt, work } = circumstances;
  if (!signer.unsigned.has(oids.signatureTimeStamp)) return [];
  const tokens = (await fittingTokens(signer, work)).slice(0, maximumTries);
  if (tokens.length === 0) return [{ state: 'fails', why: 'no time-stamp over this signature' }];
  if (await hasPathAtSome([receivedAt, ...tokens.map(({ time }) => time)], question))
    return checkTokens(tokens, question);
  return [{ state: 'fails', why: 'the signer has no path, whatever its time' }];
};

/**
 * The earliest time that the signature is proved to have been there: that of a time-stamp over its value which holds, or
 * that of its receipt where this was earlier or nothing else is proved (ETSI EN 319 102-1 §5.5.4). A
 * time-stamp that fails proves nothing and spoils nothing. What the signer claims is never looked at.
 */
export const findBestTime = async (question: TimeQuestion): Promise<BestTime> => {
  const { receivedAt } = question.circumstances;
  const tokens = await findTokens(question);
  noteTokens(tokens, question.ledger);
  const proof = earliest(tokens, 'holds');
  const awaited = earliest(tokens, 'pending');
  const byStamp = proof !== undefined && proof.time <= receivedAt;
  const time = byStamp ? proof.time : receivedAt;
  return {
    time,
    from: byStamp ? 'timestamp' : 'receipt',
    authority: proof?.authority ?? null,
    stampedAt: proof?.time ?? null,
    pending: awaited !== undefined && awaited.time < time,
  };
};
