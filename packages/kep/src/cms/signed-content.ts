import { digestOf } from '../algorithms/digests.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import type { Bytes } from '../bytes.ts';

/** What a signature is over. Only its digest need be known, unless a signer signed it without attributes. */
export interface SignedContent {
  readonly bytes?: Bytes;
  /** The digest under an algorithm's dotted number; rejects for an algorithm that is not known. */
  readonly digest: (oid: string) => Promise<Bytes>;
}

const hash = async (oid: string, bytes: Bytes, work: VerificationWork | undefined): Promise<Bytes> => {
  if (work && !(await work.hashing(bytes.length, oid))) throw new RangeError('More to hash than is done for a file');
  return digestOf(oid, bytes);
};

/** Content at hand. Each digest is made once: a hundred signers of five megabytes would be a minute otherwise. */
export const contentOfBytes = (bytes: Bytes, work?: VerificationWork): SignedContent => {
  const digests = new Map<string, Promise<Bytes>>();
  return {
    bytes,
    digest: (oid) => {
      const digest = digests.get(oid) ?? hash(oid, bytes, work);
      digests.set(oid, digest);
      return digest;
    },
  };
};

/** Content of which only the digest came, under the algorithm with this dotted number. */
export const contentOfDigest = (oid: string, digest: Bytes): SignedContent => ({
  digest: (wanted) =>
    wanted === oid ? Promise.resolve(digest) : Promise.reject(new RangeError('A digest of another algorithm')),
});
