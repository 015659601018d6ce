import type { Bytes } from '../bytes.ts';
import { nextTurn } from '../next-turn.ts';
import { Gost34311 } from '../primitives/gost34311.ts';
import * as oids from './oids.ts';

/** The error of a digest that is not on the list. */
export class UnknownDigest extends Error {
  override readonly name = 'UnknownDigest';
}

/** The name WebCrypto has for a SHA-2 digest. */
export type Sha2 = 'SHA-256' | 'SHA-384' | 'SHA-512';

const sha2: ReadonlyMap<string, Sha2> = new Map([
  [oids.sha256, 'SHA-256'],
  [oids.sha384, 'SHA-384'],
  [oids.sha512, 'SHA-512'],
]);

/** So much takes a processor a few hundredths of a second: then others have their turn. */
const slice = 256 * 1024;

interface Hash {
  update(data: Uint8Array): unknown;
  digest(): Bytes;
}

/** Ours run where the caller does: of large data they make a slice at a time, and let whatever waits come in between. */
const inSlices = async (hash: Hash, data: Bytes): Promise<Bytes> => {
  for (let offset = 0; offset < data.length; offset += slice) {
    if (offset > 0) await nextTurn();
    hash.update(data.subarray(offset, offset + slice));
  }
  return hash.digest();
};

/** DSTU 7564 is loaded by who needs it: its tables weigh a tenth of what a browser loads to sign, and few keys ask for it. */
const kupynaOf =
  (bits: 256 | 384 | 512) =>
  async (data: Bytes): Promise<Bytes> =>
    inSlices(new (await import('../primitives/kupyna.ts')).Kupyna(bits), data);

const ours: ReadonlyMap<string, (data: Bytes) => Promise<Bytes>> = new Map<string, (data: Bytes) => Promise<Bytes>>([
  [oids.gost34311, (data) => inSlices(new Gost34311(), data)],
  [oids.kupyna256, kupynaOf(256)],
  [oids.kupyna384, kupynaOf(384)],
  [oids.kupyna512, kupynaOf(512)],
]);

/** Which SHA-2 the identifier is of, if any. */
export const sha2Of = (oid: string): Sha2 | undefined => sha2.get(oid);

/** Whether signatures may rest on this digest: GOST 34.311, DSTU 7564 or SHA-2. SHA-1 is none of them. */
export const isKnownDigest = (oid: string): boolean => sha2.has(oid) || ours.has(oid);

/** The digest of the data by the algorithm's identifier. Rejects with UnknownDigest. */
export const digestOf = async (oid: string, data: Bytes): Promise<Bytes> => {
  const own = ours.get(oid);
  if (own) return own(data);
  const name = sha2.get(oid);
  if (name === undefined) throw new UnknownDigest(`No digest ${oid}`);
  return new Uint8Array(await crypto.subtle.digest(name, data));
};
