import type { Bytes } from '../bytes.ts';

/** Cuts what a hash function is fed into its blocks, and keeps what does not fill one yet. */
export class BlockBuffer {
  /** The octets of the unfinished block are the first `filled` of these. */
  readonly pending: Bytes;
  filled = 0;
  /** Octets fed so far. */
  total = 0;

  constructor(blockLength: number) {
    this.pending = new Uint8Array(blockLength);
  }

  /** Calls `consume` for each whole block, which begins at the offset; the octets are not to be kept. */
  feed(data: Uint8Array, consume: (bytes: Uint8Array, offset: number) => void): void {
    const { length } = this.pending;
    this.total += data.length;
    let offset = 0;
    if (this.filled > 0) {
      offset = Math.min(length - this.filled, data.length);
      this.pending.set(data.subarray(0, offset), this.filled);
      this.filled += offset;
      if (this.filled < length) return;
      consume(this.pending, 0);
    }
    for (; offset + length <= data.length; offset += length) consume(data, offset);
    this.pending.set(data.subarray(offset));
    this.filled = data.length - offset;
  }

  copyFrom(other: BlockBuffer): void {
    this.pending.set(other.pending);
    this.filled = other.filled;
    this.total = other.total;
  }
}
