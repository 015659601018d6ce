import type { SignatureReport } from '@cabinet/contracts/signatures';
import { verifySignatureRoute } from '@cabinet/contracts/verify-signature';
import { toBase64 } from '@cabinet/kep/bytes';
import { call } from '#shared/api/client.ts';

/** Files take their time on slow lines, and centres theirs. */
const patienceMs = 90_000;

type Answer =
  | { readonly kind: 'verified'; readonly report: SignatureReport; readonly contents: readonly Blob[] }
  | { readonly kind: 'unreadable'; readonly which: 'file' | 'content' };

const base64Of = async (file: File): Promise<string | null> => {
  const octets = await file.arrayBuffer().catch(() => null);
  return octets && toBase64(new Uint8Array(octets));
};

/** For browsers that cannot check by themselves, when the person has agreed to send the file. */
export const verifyOnServer = async (file: File, beside: File | null): Promise<Answer> => {
  const signature = await base64Of(file);
  if (signature === null) return { kind: 'unreadable', which: 'file' };
  const content = beside && (await base64Of(beside));
  if (beside && content === null) return { kind: 'unreadable', which: 'content' };
  const body = { signature, ...(content !== null && { content }) };
  return { kind: 'verified', report: await call(verifySignatureRoute, { body, patienceMs }), contents: [] };
};
