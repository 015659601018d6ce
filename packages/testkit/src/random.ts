import { randomBytes, randomInt } from 'node:crypto';

/** Time-ordered UUID, as the cabinet makes them. */
export const anId = (milliseconds: number = Date.now()): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** A short word that no other test uses. */
export const aWord = (prefix = 'w'): string => `${prefix}${randomBytes(5).toString('hex')}`;

export const oneOf = <T>(choices: readonly [T, ...T[]]): T => choices[randomInt(choices.length)] ?? choices[0];
