import { isKnownDigest } from '../algorithms/digests.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { contentOfBytes, contentOfDigest, type SignedContent } from '../cms/signed-content.ts';
import type { SubIndication } from './report.ts';

/** What the caller knows to have been signed. With neither, the content within the file is taken as it is. */
export interface ExpectedContent {
  readonly content?: Bytes | undefined;
  /** The digest of a content that lies elsewhere; `algorithm` is the dotted identifier of the function. */
  readonly contentDigest?: { readonly algorithm: string; readonly digest: Bytes } | undefined;
}

/** The one content that file and caller agree on, or why there is none. */
export type AgreedContent =
  | { readonly ok: true; readonly content: SignedContent }
  | { readonly ok: false; readonly subIndication: SubIndication; readonly detail: string };

const other: AgreedContent = {
  ok: false,
  subIndication: 'HASH_FAILURE',
  detail: 'the file holds another content than was expected',
};

/** An expectation that cannot be compared is not met. */
const hasDigest = async (content: SignedContent, { algorithm, digest }: { algorithm: string; digest: Bytes }) =>
  isKnownDigest(algorithm) && equalBytes(await content.digest(algorithm).catch(() => new Uint8Array(0)), digest);

/** The content to verify by: what the file holds has to be what the caller expects, where both are there. */
export const agreedContent = async (
  attached: Bytes | undefined,
  expected: ExpectedContent,
  work?: VerificationWork,
): Promise<AgreedContent> => {
  const { content: known, contentDigest } = expected;
  const bytes = attached ?? known;
  if (bytes === undefined && contentDigest === undefined)
    return { ok: false, subIndication: 'SIGNED_DATA_NOT_FOUND', detail: 'neither the file nor the caller has it' };
  if (attached !== undefined && known !== undefined && !equalBytes(attached, known)) return other;
  if (bytes === undefined && contentDigest !== undefined)
    return { ok: true, content: contentOfDigest(contentDigest.algorithm, contentDigest.digest) };
  const content = contentOfBytes(bytes ?? new Uint8Array(0), work);
  if (contentDigest !== undefined && !(await hasDigest(content, contentDigest))) return other;
  return { ok: true, content };
};
