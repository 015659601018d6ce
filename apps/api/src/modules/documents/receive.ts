import { Readable } from 'node:stream';
import { documentProblems } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import {
  FileTooLarge,
  StorageFull,
  type StoredFile,
  StorageUnavailable,
  UploadBroken,
} from '#platform/outside/files/port.ts';
import { type ProblemError, problem, problemWith } from '#platform/problem.ts';

const tooLarge = (limit: number): ProblemError => {
  const facts = { limit, atLeast: limit + 1 };
  const params = { maximum: Number((limit / 1_048_576).toFixed(2)), limit, atLeast: limit + 1 };
  return problemWith(documentProblems.fileTooLarge, {
    facts,
    shown: facts,
    errors: [{ pointer: '/file', code: 'documents.file_too_large', params }],
  });
};

/** What became of an upload that could not be kept; what is no one's fault but ours stays as it is. */
const refusalFor = (failure: unknown, senderGone: boolean): unknown => {
  if (failure instanceof FileTooLarge) return tooLarge(failure.limit);
  if (senderGone || failure instanceof UploadBroken)
    return problem(commonProblems.malformedRequest, { upload: 'broken' });
  if (failure instanceof StorageFull) return problem(commonProblems.storageFull);
  if (failure instanceof StorageUnavailable) return problem(commonProblems.busy, { storage: 'unavailable' });
  return failure;
};

/** The multipart reader cuts a file that is too long and ends it as if it were whole; this flag is all it says. */
const isTruncated = (stream: Readable): boolean => 'truncated' in stream && stream.truncated === true;

const refusalOfStored = (stored: StoredFile, stream: Readable, limit: number): ProblemError | null => {
  if (isTruncated(stream)) return tooLarge(limit);
  return stored.size === 0 ? problem(documentProblems.fileEmpty) : null;
};

/**
 * Keeps the arriving file, sealed, under a key nobody knows yet. Throws documents.file_too_large, documents.file_empty,
 * common.storage_full, common.busy, or common.malformed_request when the sender went away; then nothing is kept.
 */
export async function receiveFile(ctx: Context, arriving: Readable, limit: number): Promise<StoredFile> {
  let senderGone = false;
  arriving.once('error', () => {
    senderGone = true;
  });
  // The store destroys what it reads from when it refuses. The request must live on and be read to its end, or the browser,
  // still sending, would never see the answer.
  const source = Readable.from(arriving.iterator({ destroyOnReturn: false }));
  const stored = await ctx.files.put(source, { maxBytes: limit }).catch((failure: unknown) => {
    arriving.resume();
    // It may have broken off before anybody listened.
    throw refusalFor(failure, senderGone || arriving.errored !== null);
  });
  const refusal = refusalOfStored(stored, arriving, limit);
  if (refusal === null) return stored;
  await ctx.files.remove(stored.key);
  throw refusal;
}
