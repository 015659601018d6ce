import type { Readable } from 'node:stream';
import { atMost } from '#platform/at-most.ts';
import { cleanImage, type Picture } from './image.ts';
import { openInSandbox } from './in-sandbox.ts';
import { FileRefused, type Refusal, refusalOf } from './refusals.ts';
import { type Container, type FileKind, mediaTypes, sniff } from './sniff.ts';

export interface FileToInspect {
  /** Opens the stored bytes from their beginning; its own errors (FileDamaged, FileMissing) are passed on. */
  readonly read: () => Readable | Promise<Readable>;
  /** Bytes, as counted when the file was stored. */
  readonly size: number;
  /** What this context takes, in the order to show. */
  readonly accepted: readonly FileKind[];
  /** Bytes; 5 MiB unless the context says otherwise. */
  readonly maxBytes?: number;
}

export interface Accepted {
  readonly ok: true;
  readonly kind: FileKind;
  readonly mediaType: string;
  /** For images: the picture drawn anew; keep these bytes and drop the original. */
  readonly normalized?: Picture;
  /** For images: at most 1600 px on the longer side. */
  readonly preview?: Picture;
  /** For PDF. */
  readonly pages?: number;
  /** There is a signature in it, good or bad, or it is one. */
  readonly signed?: boolean;
  /** Pixels, for images. */
  readonly width?: number;
  readonly height?: number;
}

export type Inspection = Accepted | Refusal;

const mebibyte = 1024 * 1024;
const standardLimit = 5 * mebibyte;

// The files that wait are not read yet: a hundred uploads at once hold the memory of two.
const twoAtATime = atMost(2);

const whole = async ({ read, size, maxBytes = standardLimit }: FileToInspect): Promise<Buffer> => {
  if (size === 0) throw new FileRefused('documents.empty');
  const tooLarge = (): FileRefused => new FileRefused('documents.too_large', { limit: maxBytes / mebibyte });
  if (size > maxBytes) throw tooLarge();
  const bytes = Buffer.alloc(size);
  let received = 0;
  for await (const chunk of await read()) {
    // Boundary: a byte stream yields Buffers.
    const piece = chunk as Buffer;
    if (received + piece.length <= size) piece.copy(bytes, received);
    received += piece.length;
    if (received > maxBytes) throw tooLarge();
  }
  if (received !== size) throw new FileRefused('documents.incomplete');
  return bytes;
};

const listed = (kinds: readonly FileKind[]): string => kinds.join(', ');

const assertAccepted = (kind: FileKind, accepted: readonly FileKind[]): void => {
  if (!accepted.includes(kind)) throw new FileRefused('documents.kind_not_accepted', { found: kind.toUpperCase() });
};

const inspectImage = async (bytes: Buffer, kind: 'jpg' | 'png'): Promise<Accepted> => {
  const { preview, ...normalized } = await cleanImage(bytes, kind);
  const { width, height, mediaType } = normalized;
  return { ok: true, kind, mediaType, normalized, preview, width, height };
};

const inspectContainer = async (
  bytes: Buffer,
  container: Container,
  accepted: readonly FileKind[],
): Promise<Inspection> => {
  if (container === 'jpg' || container === 'png' || container === 'pdf') assertAccepted(container, accepted);
  if (container === 'cms') assertAccepted('p7s', accepted);
  if (container === 'jpg' || container === 'png') return inspectImage(bytes, container);
  const opened = await openInSandbox({ container, bytes });
  if (!opened.ok) return opened;
  assertAccepted(opened.kind, accepted);
  return { ...opened, mediaType: mediaTypes[opened.kind] };
};

const inspect = async (file: FileToInspect): Promise<Inspection> => {
  try {
    const bytes = await whole(file);
    return await inspectContainer(bytes, await sniff(bytes), file.accepted);
  } catch (failure) {
    const refusal = refusalOf(failure);
    return { ...refusal, params: { accepted: listed(file.accepted), ...refusal.params } };
  }
};

/**
 * Says what a stored file really is and whether it may stay. A refusal carries a code whose words are in refusals.ts;
 * only reading errors are thrown. Viruses are not looked for here: scan the same bytes too.
 */
export const inspectFile = (file: FileToInspect): Promise<Inspection> => twoAtATime(() => inspect(file));
