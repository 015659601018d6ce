import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, fromBigEndian } from '../bytes.ts';
import { parseSignedData, type SignerInfo } from '../cms/signed-data.ts';
import { addUnsignedAttribute } from '../cms/unsigned.ts';
import { hasFittingTimestamp } from '../timestamp/fitting-tokens.ts';
import { checkTimestampToken, type TimestampAnswer } from '../timestamp/timestamp.ts';
import { writeTimestampRequest } from '../timestamp/timestamp-request.ts';
import { readTimestampResponse } from '../timestamp/timestamp-response.ts';
import type { TrustStore } from '../verify/trust.ts';
import { buildPath } from '../x509/path.ts';
import { ClientError } from './client-error.ts';
import type { GuardedFetch } from './guarded-fetch.ts';

/** Whom to ask for time-stamps, and what is expected of them. */
export interface TimestampAuthority {
  readonly url: string;
  readonly fetch: GuardedFetch;
  /** Where given, a token is taken only if its certificate has a path to an anchor. */
  readonly trust?: Pick<TrustStore, 'anchors' | 'intermediates'>;
  readonly now?: () => Date;
  /** How far the clocks may be apart, in milliseconds: five minutes unless told. */
  readonly tolerance?: number;
}

const maximumBytes = 256 * 1024;
const nonceLength = 16;
const defaultTolerance = 300_000;

const readToken = (response: Bytes): Bytes => {
  const answer = (() => {
    try {
      return readTimestampResponse(response);
    } catch (cause) {
      throw new ClientError('malformed', 'The authority answered something else than a time-stamp', { cause });
    }
  })();
  if (answer.granted) return answer.token;
  throw new ClientError('rejected', `No time-stamp: ${answer.failure ?? answer.status} ${answer.text ?? ''}`.trim());
};

const checkAuthority = async (
  answer: Extract<TimestampAnswer, { ok: true }>,
  { trust, now = () => new Date(), tolerance = defaultTolerance }: TimestampAuthority,
): Promise<void> => {
  const { time, certificate, certificates } = answer;
  if (Math.abs(time.getTime() - now().getTime()) > tolerance)
    throw new ClientError('mismatch', `The time-stamp is of another time: ${time.toISOString()}`);
  if (trust === undefined) return;
  const { anchors } = trust;
  const path = await buildPath({
    certificate,
    intermediates: [...trust.intermediates, ...certificates],
    anchors,
    at: time,
  });
  if (!path.ok) throw new ClientError('mismatch', `The authority is not trusted: ${path.reason}`);
};

const tokenFor = async ({ signature, digestAlgorithm }: SignerInfo, authority: TimestampAuthority): Promise<Bytes> => {
  const nonce = fromBigEndian(crypto.getRandomValues(new Uint8Array(nonceLength)));
  const digestOid = digestAlgorithm.oid;
  const imprint = { digestOid, digest: await digestOf(digestOid, signature) };
  const response = await authority.fetch(authority.url, {
    body: writeTimestampRequest({ imprint, nonce, wantsCertificate: true }),
    contentType: 'application/timestamp-query',
    accept: 'application/timestamp-reply',
    maximumBytes,
  });
  const token = readToken(response);
  const answer = await checkTimestampToken({ token, imprintOf: signature, nonce });
  if (!answer.ok) throw new ClientError('mismatch', `The time-stamp proves nothing: ${answer.why}`);
  await checkAuthority(answer, authority);
  return token;
};

/**
 * Puts a time-stamp beside every signature of the message that none over it lies beside yet: CAdES-T of CAdES-BES (ETSI EN 319 122-1
 * §5.3). A token is added only if it is over this signature, repeats the nonce, is of the present time and rightly
 * signed. The authority sees a digest of the signature. Rejects with ClientError; throws DerError for no signed data
 * and UnknownDigest for a signer with a digest that is not on the list.
 */
export const timestampSignature = async (message: Bytes, authority: TimestampAuthority): Promise<Bytes> => {
  let stamped = message;
  for (const [index, signer] of parseSignedData(message).signers.entries()) {
    if (await hasFittingTimestamp(signer)) continue;
    stamped = addUnsignedAttribute(stamped, index, oids.signatureTimeStamp, await tokenFor(signer, authority));
  }
  return stamped;
};
