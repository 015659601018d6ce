import { nextTurn } from '../next-turn.ts';

const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
  return remainder;
});

/** So much takes some thousandths of a second. */
const slice = 1024 * 1024;

/** The remainder after these octets, of what it was before them. */
const after = (bytes: Uint8Array, before: number): number => {
  let remainder = before;
  // Not `of`: an iterator takes four times as long.
  for (let index = 0; index < bytes.length; index += 1)
    remainder = (table[(remainder ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (remainder >>> 8);
  return remainder;
};

/** The CRC-32 that ZIP keeps of each file (APPNOTE 4.4.7), unsigned. Of large files others have their turn in between. */
export const crc32 = async (bytes: Uint8Array): Promise<number> => {
  let remainder = 0xffffffff;
  for (let offset = 0; offset < bytes.length; offset += slice) {
    if (offset > 0) await nextTurn();
    remainder = after(bytes.subarray(offset, offset + slice), remainder);
  }
  return (remainder ^ 0xffffffff) >>> 0;
};
