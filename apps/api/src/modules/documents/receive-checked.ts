import { Readable } from 'node:stream';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { ScannerUnavailable } from '#platform/outside/virus-scan/port.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { cleanFileName } from './inspect/file-name.ts';
import { type Accepted, inspectFile } from './inspect/inspect.ts';
import type { Refusal } from './inspect/refusals.ts';
import type { FileKind } from './inspect/sniff.ts';
import { receiveFile } from './receive.ts';
import { refusalText } from './refusal-text.ts';

/** A file that has passed every check and lies in the store. */
export interface CheckedFile {
  readonly stored: StoredFile;
  readonly mediaType: string;
  readonly fileName: string;
  /** Pixels, of pictures. */
  readonly width: number | null;
  readonly height: number | null;
}

const refused = (ctx: Context, { code, params }: Refusal) =>
  fieldProblem('/file', 'documents.refused', {
    cause: code,
    words: refusalText(ctx.language, code, params).replace(/\.$/, ''),
  });

/** Throws documents.refused, or common.busy while the scanner gives no verdict: no answer is never a good one. */
async function check(
  ctx: Context,
  { key, fileKey, size }: StoredFile,
  accepted: readonly FileKind[],
): Promise<Accepted> {
  const read = (): Promise<Readable> => ctx.files.open(key, fileKey);
  const inspection = await inspectFile({ read, size, accepted, maxBytes: ctx.config.DOCUMENT_LIMIT });
  if (!inspection.ok) throw refused(ctx, inspection);
  const verdict = await ctx.scan.scan(await read()).catch((failure: unknown) => {
    throw failure instanceof ScannerUnavailable ? problem(commonProblems.busy, { scanner: failure.fault }) : failure;
  });
  if (verdict.clean) return inspection;
  ctx.log.warn({ signature: verdict.signature }, 'virus found');
  throw refused(ctx, { ok: false, code: 'documents.infected', params: {} });
}

const nameOf = ({ fileName }: Upload, kind: FileKind): string =>
  // Boundary: a part may be called a file without having a name.
  cleanFileName((fileName as string | undefined) ?? '', kind);

/**
 * Takes a file that is to be shown to others and checks it while its sender waits: bytes decide what it is, pictures are
 * drawn anew, at most 1600 px on the longer side and always JPEG. Whatever is refused is not kept. Not inside a write.
 */
export async function receiveChecked(
  ctx: Context,
  upload: Upload,
  accepted: readonly FileKind[],
): Promise<CheckedFile> {
  const arrived = await receiveFile(ctx, upload.stream, ctx.config.DOCUMENT_LIMIT);
  let kept: StoredFile | null = null;
  try {
    const { kind, mediaType, preview } = await check(ctx, arrived, accepted);
    if (!preview) {
      kept = arrived;
      return { stored: arrived, mediaType, fileName: nameOf(upload, kind), width: null, height: null };
    }
    const { bytes, width, height } = preview;
    const stored = await ctx.files.put(Readable.from([bytes]), { maxBytes: bytes.length });
    return { stored, mediaType: preview.mediaType, fileName: nameOf(upload, 'jpg'), width, height };
  } finally {
    if (kept === null) await ctx.files.remove(arrived.key);
  }
}
