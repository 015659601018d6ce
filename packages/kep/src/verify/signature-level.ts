import * as oids from '../algorithms/oids.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { childrenOf, octetsOf, type Tlv, tags } from '../asn1/der.ts';
import { type Bytes, toHex } from '../bytes.ts';
import { identifierDigest } from '../cms/identifier-digest.ts';
import type { SignerInfo } from '../cms/signed-data.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { KnownValues } from './known-values.ts';
import type { SignatureLevel } from './report.ts';

const maximumReferences = 60;

interface Reference {
  readonly algorithm: string;
  readonly digest: Bytes;
}

/** OtherHash (RFC 5126 §5.8.1): a SHA-1 on its own, or an algorithm and its digest. */
const otherHash = (hash: Tlv | undefined): Reference => {
  if (hash?.tag === tags.octetString) return { algorithm: oids.sha1, digest: octetsOf(hash) };
  const [algorithm, digest] = childrenOf(hash, tags.sequence);
  return { algorithm: algorithmOf(algorithm).oid, digest: octetsOf(digest) };
};

/** CompleteCertificateRefs (RFC 5126 §6.2.1). */
const certificateReferences = (value: Tlv | undefined): readonly Reference[] =>
  childrenOf(value, tags.sequence)
    .slice(0, maximumReferences)
    .map((reference) => otherHash(childrenOf(reference, tags.sequence)[0]));

/** What certificates are known by under one algorithm: each is hashed once, however often it is referred to. */
const digestsOf = async (
  algorithm: string,
  certificates: readonly Certificate[],
  work: VerificationWork,
): Promise<ReadonlySet<string>> => {
  const digests = new Set<string>();
  for (const { der } of certificates)
    if (await work.hashing(der.length, algorithm)) digests.add(toHex(await identifierDigest(algorithm, der)));
  return digests;
};

/** Every certificate referred to is there to be looked at. */
const referencesHold = async (
  signer: SignerInfo,
  certificates: readonly Certificate[],
  work: VerificationWork,
): Promise<boolean> => {
  try {
    const references = certificateReferences(signer.unsigned.get(oids.certificateReferences)?.[0]);
    const digests = new Map<string, ReadonlySet<string>>();
    for (const { algorithm, digest } of references) {
      const known = digests.get(algorithm) ?? (await digestsOf(algorithm, certificates, work));
      digests.set(algorithm, known);
      if (!known.has(toHex(digest))) return false;
    }
    childrenOf(signer.unsigned.get(oids.revocationReferences)?.[0], tags.sequence);
    return references.length > 0;
  } catch {
    return false;
  }
};

/** What the level of a signature that holds depends on. */
export interface LevelQuestion {
  readonly signer: SignerInfo;
  /** A time-stamp over the signature holds. */
  readonly stamped: boolean;
  /** The answer about the signer's certificate came from the file. */
  readonly answered: boolean;
  readonly values: KnownValues;
  readonly path: readonly Certificate[];
  readonly work: VerificationWork;
}

/**
 * The level by what holds, not by what is claimed (RFC 5126 §4.4): T needs a time-stamp that holds, C
 * references to certificates that are there, X-Long an answer of its own that was good enough to decide by.
 */
export const signatureLevelOf = async (question: LevelQuestion, ledger: CheckLedger): Promise<SignatureLevel> => {
  const { signer, stamped, answered, values, path, work } = question;
  if (!stamped) return 'BES';
  if (!signer.unsigned.has(oids.certificateReferences)) return 'T';
  if (!(await referencesHold(signer, [...path, ...values.certificates], work))) {
    ledger.note('long-term-values', 'failed', 'references to certificates that are not there');
    return 'T';
  }
  if (!signer.unsigned.has(oids.revocationValues)) {
    ledger.pass('long-term-values');
    return 'C';
  }
  if (answered) ledger.pass('long-term-values');
  else ledger.note('long-term-values', 'failed', 'its answers do not speak for the time of the signature');
  return answered ? 'X-Long' : 'C';
};
