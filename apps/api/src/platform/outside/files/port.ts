import type { Readable } from 'node:stream';
import { isUuid } from '../../ids.ts';

/** What is left of an upload once it is stored: enough to find it, open it and prove it. */
export interface StoredFile {
  /** Random UUID; says nothing about the person or the file. */
  readonly key: string;
  /** Bytes before encryption. */
  readonly size: number;
  /** SHA-256 of the bytes before encryption, lower-case hex. */
  readonly sha256: string;
  /** The file's own data key, wrapped; keep it beside the row, the file cannot be read without it. */
  readonly fileKey: string;
}

export interface PutOptions {
  /** Largest accepted size in bytes; the byte after it is refused. */
  readonly maxBytes: number;
  /** Stops the upload and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/** Encrypted storage for files of people. Every adapter passes the same contract tests. */
export interface FileStore {
  /**
   * Reads the stream to its end, hashing and encrypting on the way. Throws FileTooLarge, StorageFull, UploadBroken or
   * StorageUnavailable, and then nothing is left behind. An upstream limit that cuts streams silently must be higher than `maxBytes`.
   */
  put(source: Readable, options: PutOptions): Promise<StoredFile>;
  /** Decrypted bytes; throws FileMissing at once, the stream fails with FileDamaged when a single bit differs. */
  open(key: string, fileKey: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /**
   * Keys of the files last written before the moment, at most 1000 at a time; files removed while it runs may be named.
   * Throws StorageUnavailable, so a listing that ends without throwing is whole.
   */
  keys(olderThan: Date): AsyncIterable<readonly string[]>;
  /** Deletes what crashed uploads left behind before the given moment; answers how many. */
  sweepTemporary(olderThan: Date): Promise<number>;
  /** True when a file could be stored and read now. */
  isReady(): Promise<boolean>;
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  /** Bytes. */
  readonly limit: number;
  constructor(limit: number) {
    super(`The file is larger than ${limit} bytes`);
    this.limit = limit;
  }
}

export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The store cannot be reached or answered with an error of its own; the same call may work later. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** The sender went away before the last byte. */
export class UploadBroken extends Error {
  override readonly name = 'UploadBroken';
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

/** Stored bytes, their order, their owner or their key are not what was put. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
}

/** Whether it has the form of our keys; what else lies in a folder or a bucket is not ours. */
export const isFileKey = isUuid;

/** A key becomes part of a path or an address, so only our own form may pass. Throws FileMissing. */
export const assertFileKey = (key: string): void => {
  if (!isFileKey(key)) throw new FileMissing('Not the key of a stored file');
};
