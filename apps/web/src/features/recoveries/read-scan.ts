import { scanMost } from '@cabinet/contracts/recoveries';
import { toBase64 } from '@cabinet/kep/bytes';
import { ApiProblem } from '#shared/api/problem.ts';
import { scalePhoto } from '#shared/files/scale-photo.ts';
import { sizeAndLimit } from '#shared/files/size-and-limit.ts';
import type { Language } from '#shared/i18n/language-code.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';

/** A photo of this many bytes shows every letter, and goes through a slow line in time. */
const photoBytes = 1_500_000;

const refusal = (code: string, text: string): ApiProblem =>
  new ApiProblem({ status: 422, code, title: text, errors: [{ pointer: '/file', code, text }] });

interface Scan {
  readonly fileName: string;
  readonly content: string;
}

/** The file as it is sent; a large photo is made smaller first. Throws what is wrong, at the field of the file. */
export async function readScan(
  chosen: File,
  { text, language }: { readonly text: TextsOf<'recoveries'>['ask']; readonly language: Language },
): Promise<Scan> {
  const file = await scalePhoto(chosen, photoBytes);
  if (file.size > scanMost) {
    const { size, limit } = sizeAndLimit({ size: file.size, limit: scanMost }, language);
    throw refusal('documents.file_too_large', text.fileTooLarge(size, limit));
  }
  const octets = await file.arrayBuffer().catch(() => null);
  if (!octets || octets.byteLength === 0) throw refusal('documents.file_empty', text.fileUnreadable);
  return { fileName: file.name.slice(-200), content: toBase64(new Uint8Array(octets)) };
}
