import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { FileDamaged } from './port.ts';

/**
 * A file at rest: header ‖ chunk ‖ chunk ‖ … Each chunk is AES-256-GCM over at most 64 KiB, so a reader gets only bytes
 * that are already proven. The nonce is prefix(7) ‖ counter(4) ‖ last(1), the STREAM construction
 * (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): a moved, dropped, doubled or cut chunk does not open.
 */
const chunkBytes = 65_536;
const tagBytes = 16;
const magic = Buffer.from('CAB1', 'latin1');
const prefixBytes = 7;
const headerBytes = magic.length + prefixBytes;
const algorithm = 'aes-256-gcm';

/** Key-encryption keys by version (32 bytes each); new files are wrapped by `current`, old ones stay readable. */
export interface Keyring {
  readonly current: number;
  readonly keys: ReadonlyMap<number, Uint8Array>;
}

export const newFileKey = (): Buffer => randomBytes(32);

const nonceOf = (prefix: Uint8Array, counter: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.set(prefix);
  nonce.writeUInt32BE(counter, prefixBytes);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/** The body and the tag apart: a copy of every chunk of a file is what makes large uploads wake the garbage collector. */
const sealedParts = (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array): [Buffer, Buffer] => {
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(aad);
  const body = cipher.update(plain);
  // GCM holds nothing back: final() has no bytes, and the tag is there after it.
  cipher.final();
  return [body, cipher.getAuthTag()];
};

const sealChunk = (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array): Buffer => {
  return Buffer.concat(sealedParts(key, nonce, aad, plain));
};

const openChunk = (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer => {
  if (sealed.length < tagBytes) throw new FileDamaged('A chunk is cut short');
  const body = sealed.subarray(0, -tagBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(aad)
    .setAuthTag(sealed.subarray(-tagBytes));
  try {
    const plain = decipher.update(body);
    // Throws for a wrong tag; only then may anybody see the bytes.
    decipher.final();
    return plain;
  } catch {
    throw new FileDamaged('A chunk does not open');
  }
};

type Frames = (frame: Buffer, place: { readonly index: number; readonly last: boolean }) => readonly Uint8Array[];

/** Takes bytes as they come and gives out what became of every frame that is complete. */
export interface Framing {
  push(input: Uint8Array): Uint8Array[];
  /** The last frame; an empty stream is one empty last frame. */
  end(): Uint8Array[];
}

/** Cuts bytes into frames of the given sizes and says which is the last. */
const framing = (sizeOf: (index: number) => number, each: Frames): Framing => {
  let index = 0;
  let size = sizeOf(0);
  let frame = Buffer.allocUnsafe(size);
  let filled = 0;
  const next = (last: boolean): readonly Uint8Array[] => {
    const made = each(frame.subarray(0, filled), { index, last });
    index += 1;
    filled = 0;
    if (sizeOf(index) !== size) frame = Buffer.allocUnsafe(sizeOf(index));
    size = sizeOf(index);
    return made;
  };
  return {
    push(input) {
      const made: Uint8Array[] = [];
      for (let at = 0; at < input.length; ) {
        // A full frame waits for one more byte: only then is it known not to be the last.
        if (filled === size) made.push(...next(false));
        const taken = Math.min(size - filled, input.length - at);
        frame.set(input.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
      }
      return made;
    },
    end: () => [...next(true)],
  };
};

const framed = (sizeOf: (index: number) => number, each: Frames): Transform => {
  const frames = framing(sizeOf, each);
  const pass = (stream: Transform, make: () => Uint8Array[], done: TransformCallback): void => {
    try {
      for (const part of make()) stream.push(part);
      done();
    } catch (refusal) {
      done(refusal instanceof Error ? refusal : new Error(String(refusal)));
    }
  };
  return new Transform({
    transform(input: Buffer, _encoding, done) {
      pass(this, () => frames.push(input), done);
    },
    flush(done) {
      pass(this, () => frames.end(), done);
    },
  });
};

/** Encrypts the bytes of the file `id`; the key must be new for every file. */
export const sealing = (key: Uint8Array, id: string): Framing => {
  const header = Buffer.concat([magic, randomBytes(prefixBytes)]);
  const aad = Buffer.concat([header, Buffer.from(id)]);
  const prefix = header.subarray(magic.length);
  return framing(
    () => chunkBytes,
    (plain, { index, last }) => {
      const sealed = sealedParts(key, nonceOf(prefix, index, last), aad, plain);
      return index === 0 ? [header, ...sealed] : sealed;
    },
  );
};

/** Decrypts what `sealing` made for the same key and id; the stream fails with FileDamaged otherwise. */
export const opening = (key: Uint8Array, id: string): Transform => {
  let header = Buffer.alloc(0);
  return framed(
    (index) => (index === 0 ? headerBytes : chunkBytes + tagBytes),
    (frame, { index, last }) => {
      if (index > 0) {
        const aad = Buffer.concat([header, Buffer.from(id)]);
        return [openChunk(key, nonceOf(header.subarray(magic.length), index - 1, last), aad, frame)];
      }
      if (last || !frame.subarray(0, magic.length).equals(magic)) throw new FileDamaged('Not a sealed file');
      header = Buffer.from(frame);
      return [];
    },
  );
};

const wrapAad = (id: string, version: number): Buffer => Buffer.from(`file-key|${id}|${version}`);

const keyOf = (keyring: Keyring, version: number): Uint8Array => {
  const key = keyring.keys.get(version);
  if (!key) throw new FileDamaged(`No key of version ${version}`);
  return key;
};

/** The file's data key, readable only with the keyring and only for this file: `v<version>.<base64url>`. */
export const wrapFileKey = (keyring: Keyring, id: string, key: Uint8Array): string => {
  const iv = randomBytes(12);
  const sealed = sealChunk(keyOf(keyring, keyring.current), iv, wrapAad(id, keyring.current), key);
  return `v${keyring.current}.${Buffer.concat([iv, sealed]).toString('base64url')}`;
};

/** Throws FileDamaged when the text was altered, belongs to another file or its key version is gone. */
export const unwrapFileKey = (keyring: Keyring, id: string, wrapped: string): Buffer => {
  const parts = /^v(\d{1,9})\.([\w-]{80})$/.exec(wrapped);
  if (!parts?.[1] || !parts[2]) throw new FileDamaged('Not a wrapped file key');
  const version = Number(parts[1]);
  const bytes = Buffer.from(parts[2], 'base64url');
  return openChunk(keyOf(keyring, version), bytes.subarray(0, 12), wrapAad(id, version), bytes.subarray(12));
};

/** Moves a file key under the current version; the file itself is not rewritten. */
export const rewrapFileKey = (keyring: Keyring, id: string, wrapped: string): string =>
  wrapFileKey(keyring, id, unwrapFileKey(keyring, id, wrapped));
