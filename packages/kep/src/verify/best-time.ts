import * as oids from '../algorithms/oids.ts';
import type { Bytes } from '../bytes.ts';
import type { SignerInfo } from '../cms/signed-data.ts';
import { checkTimestampToken } from '../timestamp/timestamp.ts';
import type { Certificate } from '../x509/certificate.ts';
import { commonNameOf } from '../x509/names.ts';
import { isAllowedAnchor, isAllowedIssuer, pathTo } from './check-chain.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { BestTime, Circumstances } from './circumstances.ts';
import type { EvidenceBag } from './evidence-bag.ts';
import { findRevocation, type RevocationFinding } from './find-revocation.ts';
import type { KnownValues } from './known-values.ts';

type TokenFinding =
  | { readonly state: 'holds' | 'pending'; readonly time: Date; readonly authority: string }
  | { readonly state: 'fails'; readonly why: string };

/** A signature has one time-stamp; a few more are looked at. */
const maximumTokens = 3;

/** By how much a time-stamp may be ahead of the verifier's clock. */
const clockSkew = 300_000;

/** RFC 5280 §5.3.1: affiliationChanged, superseded, cessationOfOperation. With these the key was not lost. */
const harmlessReasons: ReadonlySet<number> = new Set([3, 4, 5]);

/** RFC 3161 §4: what an authority stamped before it was revoked stays good only if its key was not compromised. */
const isGoodAt = ({ status, at, reason }: RevocationFinding, time: Date): boolean =>
  status === 'good' ||
  (status === 'revoked' && at !== null && at > time && reason !== undefined && harmlessReasons.has(reason));

/** Use, path, issuer and revocation of the authority of one token, at the time it states (RFC 3161 §2.3, §4). */
const checkAuthority = async (
  authority: Certificate,
  time: Date,
  values: KnownValues,
  { trust, policy, revocation: source, at: now }: Circumstances,
  evidence: EvidenceBag,
): Promise<{ state: 'holds' | 'pending' } | { state: 'fails'; why: string }> => {
  // One purpose, as RFC 3161 §2.3 wants it; that it be marked critical too is for those who would pass it over.
  if (authority.extendedKeyUsage?.length !== 1) return { state: 'fails', why: 'the authority is for other things too' };
  const found = await pathTo(authority, trust, values, time);
  if (!found.ok) return { state: 'fails', why: `the authority's path: ${found.reason}` };
  const issuer = found.path[1];
  if (issuer === undefined || !isAllowedAnchor(found.path.at(-1), trust, policy))
    return { state: 'fails', why: 'the authority is one of a test centre, or nobody issued it' };
  if (!isAllowedIssuer(issuer, time, trust, policy)) return { state: 'fails', why: 'the issuer has no status' };
  const status = await findRevocation({ certificate: authority, issuer, at: time, now, values, source });
  if (status.status === 'unknown') return { state: 'pending' };
  if (!isGoodAt(status, time)) return { state: 'fails', why: 'the authority is revoked' };
  evidence.addPath(found.path);
  evidence.addAnswer(status);
  return { state: 'holds' };
};

const checkToken = async (
  token: Bytes,
  signature: Bytes,
  values: KnownValues,
  circumstances: Circumstances,
  evidence: EvidenceBag,
): Promise<TokenFinding> => {
  const checked = await checkTimestampToken({ token, imprintOf: signature, strictPurpose: false });
  if (!checked.ok) return { state: 'fails', why: checked.why };
  const { time, certificate, certificates } = checked;
  if (time.getTime() > circumstances.at.getTime() + clockSkew) return { state: 'fails', why: 'it is from the future' };
  const known = { ...values, certificates: [...certificates, ...values.certificates] };
  const authority = await checkAuthority(certificate, time, known, circumstances, evidence);
  return authority.state === 'fails'
    ? authority
    : { ...authority, time, authority: commonNameOf(certificate.subject) ?? '' };
};

type GoodToken = Extract<TokenFinding, { state: 'holds' | 'pending' }>;

const earliest = (tokens: readonly TokenFinding[], state: GoodToken['state']): GoodToken | undefined =>
  tokens
    .filter((token): token is GoodToken => token.state === state)
    .toSorted((one, other) => one.time.getTime() - other.time.getTime())[0];

const noteTokens = (tokens: readonly TokenFinding[], ledger: CheckLedger): void => {
  const states = new Set(tokens.map(({ state }) => state));
  const why = tokens.flatMap((token) => (token.state === 'fails' ? [token.why] : []));
  if (states.size === 0) ledger.note('signature-time-stamp', 'skipped', 'there is none');
  else if (states.has('holds')) ledger.pass('signature-time-stamp');
  else if (states.has('pending'))
    ledger.note('signature-time-stamp', 'unknown', 'nobody could say whether its authority is revoked');
  else ledger.note('signature-time-stamp', 'failed', `left out of account: ${why.join('; ')}`);
};

/**
 * The earliest time that the signature is proved to have been there: that of a time-stamp over its value which holds, or
 * that of its receipt where this was earlier or nothing else is proved (ETSI EN 319 102-1 §5.5.4). A
 * time-stamp that fails proves nothing and spoils nothing. What the signer claims is never looked at.
 */
export const findBestTime = async (
  signer: SignerInfo,
  values: KnownValues,
  circumstances: Circumstances,
  ledger: CheckLedger,
  evidence: EvidenceBag,
): Promise<BestTime> => {
  const tokens: TokenFinding[] = [];
  for (const { raw } of (signer.unsigned.get(oids.signatureTimeStamp) ?? []).slice(0, maximumTokens))
    tokens.push(await checkToken(raw, signer.signature, values, circumstances, evidence));
  noteTokens(tokens, ledger);
  const { receivedAt } = circumstances;
  const proof = earliest(tokens, 'holds');
  const awaited = earliest(tokens, 'pending');
  const byStamp = proof !== undefined && proof.time <= receivedAt;
  const time = byStamp ? proof.time : receivedAt;
  return {
    time,
    from: byStamp ? 'timestamp' : 'receipt',
    authority: proof?.authority ?? null,
    pending: awaited !== undefined && awaited.time < time,
  };
};
