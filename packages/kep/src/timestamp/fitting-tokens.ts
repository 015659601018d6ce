import { isKnownDigest } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { contentOfBytes, type SignedContent } from '../cms/signed-content.ts';
import type { SignerInfo } from '../cms/signed-data.ts';
import { parseTimestampToken, type TimestampToken } from './timestamp.ts';

const readable = (der: Bytes): TimestampToken | undefined => {
  try {
    return parseTimestampToken(der);
  } catch {
    // Anybody can put octets beside a signature.
    return undefined;
  }
};

const isOver = async ({ imprint: { digestOid, digest } }: TimestampToken, content: SignedContent): Promise<boolean> =>
  isKnownDigest(digestOid) && equalBytes(await content.digest(digestOid), digest);

/**
 * The time-stamps beside a signature that can be read and are over its value (ETSI EN 319 122-1 §5.3), in their order.
 * Whether they are rightly signed, and by whom, is not looked at. Rejects for nothing that lies in the file.
 */
export const fittingTokens = async (
  { signature, unsigned }: Pick<SignerInfo, 'signature' | 'unsigned'>,
  work?: VerificationWork,
): Promise<readonly TimestampToken[]> => {
  const content = contentOfBytes(signature);
  const fitting: TimestampToken[] = [];
  for (const { raw } of unsigned.get(oids.signatureTimeStamp) ?? []) {
    if (work && !(await work.hashing(raw.length))) break;
    const token = readable(raw);
    if (token && (await isOver(token, content))) fitting.push(token);
  }
  return fitting;
};

/**
 * Whether a time-stamp over this very signature lies beside it. One that cannot be read, or is over something else,
 * counts for none: a stranger could keep a good one away with it.
 */
export const hasFittingTimestamp = async (signer: Pick<SignerInfo, 'signature' | 'unsigned'>): Promise<boolean> =>
  (await fittingTokens(signer)).length > 0;
