import { digestOf, isKnownDigest } from '../algorithms/digests.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import type { Verdict } from '../verify/report.ts';
import { type AsicManifest, ManifestError, type ManifestObject } from './manifest.ts';

/** A file that a signature stands for, and whether it is still what was signed. */
export interface CoveredFile {
  readonly name: string;
  readonly outcome: 'intact' | 'changed' | 'missing' | 'unknown-digest';
}

/** Which of these files a signature stands for and are as they were signed: their places, from 0. */
export const intactAmong = (
  files: readonly { readonly name: string | null }[],
  covered: readonly CoveredFile[],
): number[] => {
  const intact = new Set<string | null>(covered.flatMap(({ name, outcome }) => (outcome === 'intact' ? [name] : [])));
  return files.flatMap(({ name }, place) => (intact.has(name) ? [place] : []));
};

const ranks: readonly Verdict[] = ['total-passed', 'indeterminate', 'total-failed'];

export const worse = (one: Verdict, other: Verdict): Verdict =>
  ranks.indexOf(one) < ranks.indexOf(other) ? other : one;

/** What the files let of the verdict stand. */
export const verdictOnFiles = (files: readonly CoveredFile[]): Verdict => {
  if (files.some(({ outcome }) => outcome === 'changed' || outcome === 'missing')) return 'total-failed';
  return files.some(({ outcome }) => outcome === 'unknown-digest') ? 'indeterminate' : 'total-passed';
};

/** The reference as it is meant: escaped octets of UTF-8. One that is not escaped rightly is taken as it is. */
const unescapeUri = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

/** Compares what manifests say of files with the files; each is hashed once for each digest. */
export class Coverage {
  readonly #files: ReadonlyMap<string, Bytes>;
  readonly #digests = new Map<string, Promise<Bytes>>();
  /** Honest containers use one digest, or two in the years of a change; a dozen is an attack on the verifier. */
  #octetsLeft: number;
  readonly #work: VerificationWork | undefined;

  constructor(files: ReadonlyMap<string, Bytes>, work?: VerificationWork) {
    this.#files = files;
    this.#work = work;
    this.#octetsLeft = 2 * [...files.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** The name of the file that a relative reference means. Some writers do not escape, so the name itself is tried too. */
  nameOf(uri: string): string {
    const relative = uri.replace(/^\.?\//, '');
    const unescaped = unescapeUri(relative);
    return this.#files.has(unescaped) || !this.#files.has(relative) ? unescaped : relative;
  }

  /** Rejects with ManifestError when two references mean one file, or too much would have to be hashed. */
  async of({ objects }: AsicManifest): Promise<CoveredFile[]> {
    const covered: CoveredFile[] = [];
    for (const object of objects) covered.push(await this.#compare(object));
    if (new Set(covered.map(({ name }) => name)).size < covered.length) throw new ManifestError('a file twice');
    return covered;
  }

  async #compare({ uri, digestOid, digest }: ManifestObject): Promise<CoveredFile> {
    const name = this.nameOf(uri);
    const content = this.#files.get(name);
    if (!content) return { name, outcome: 'missing' };
    if (digestOid === undefined || !isKnownDigest(digestOid)) return { name, outcome: 'unknown-digest' };
    const actual = await this.#digest(digestOid, name, content);
    return { name, outcome: equalBytes(actual, digest) ? 'intact' : 'changed' };
  }

  #digest(oid: string, name: string, content: Bytes): Promise<Bytes> {
    const key = `${oid} ${name}`;
    const known = this.#digests.get(key);
    if (known) return known;
    this.#octetsLeft -= content.length;
    if (this.#octetsLeft < 0) throw new ManifestError('too many kinds of digests');
    const digest = this.#hash(oid, content);
    this.#digests.set(key, digest);
    return digest;
  }
  async #hash(oid: string, content: Bytes): Promise<Bytes> {
    if (this.#work && !(await this.#work.hashing(content.length, oid))) throw new ManifestError('too much to hash');
    return digestOf(oid, content);
  }
}
