import { type Bits, clearBit, hasBit, inRoomOf, noBits, setBit, wordsFor } from './bits.ts';
import type { Posting } from './posting.ts';

/** Which documents are there. The number of one that was replaced or removed is never given again. */
export interface Living {
  bits: Bits;
  count: number;
  /** Grows with every coming and going: what was counted before is counted anew. */
  changes: number;
}

const firstRoom = 1024;

export const newLiving = (): Living => ({ bits: noBits(wordsFor(firstRoom)), count: 0, changes: 0 });

/** How many documents there is room for. */
export const roomOf = ({ bits }: Living): number => bits.length * 32;

/** A new document is there from now on. */
export const comes = (living: Living, document: number): void => {
  if (document >= roomOf(living)) living.bits = inRoomOf(living.bits, living.bits.length * 2);
  setBit(living.bits, document);
  living.count += 1;
  living.changes += 1;
};

/** A document is not there any more; one that was not changes nothing. */
export const goes = (living: Living, document: number): void => {
  if (!hasBit(living.bits, document)) return;
  clearBit(living.bits, document);
  living.count -= 1;
  living.changes += 1;
};

/** How many documents that are there have the word: a word that only gone ones had is no word any more. */
export const countLiving = ({ bits, changes }: Living, posting: Posting): number => {
  if (posting.countedAt === changes) return posting.counted;
  let counted = 0;
  for (const document of posting.documents) if (hasBit(bits, document)) counted += 1;
  posting.countedAt = changes;
  posting.counted = counted;
  return counted;
};
