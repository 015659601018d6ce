import { randomFillSync } from 'node:crypto';

// One call for many ids: asking the system for 16 bytes costs as much as asking for thousands.
const pool = Buffer.alloc(4096);
let used = pool.length;

const sixteenRandomBytes = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it is a UUID as we write them: lower case, with hyphens. */
export const isUuid = (text: string): boolean => uuid.test(text);

/** UUID v7 (RFC 9562): 48 bits of Unix ms, so ids made later sort later, then 74 random bits. */
export function uuidV7(milliseconds: number): string {
  const bytes = sixteenRandomBytes();
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
