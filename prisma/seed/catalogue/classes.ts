import { communication } from './communication.ts';
import type { WrittenClass } from './define-class.ts';
import { handlingAndSport } from './handling-and-sport.ts';
import { home } from './home.ts';
import { limbOrthoses } from './limb-orthoses.ts';
import { prostheses } from './prostheses.ts';
import { selfCare } from './self-care.ts';
import { tissueAndTraining } from './tissue-and-training.ts';
import { transfer } from './transfer.ts';
import { trunkOrthoses } from './trunk-orthoses.ts';
import { walking } from './walking.ts';
import { wheelchairs } from './wheelchairs.ts';

/** A class with its place in the tree and its official group. */
export interface FirstClass extends WrittenClass {
  readonly parent: string | null;
  readonly group: string | null;
}

/** «12 22» of «12 22 03»; null at the top. */
const parentOf = (code: string): string | null => (code.length > 2 ? code.slice(0, -3) : null);

const placed = (written: readonly WrittenClass[]): FirstClass[] => {
  const groups = new Map<string, string | null>();
  return written
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((one) => {
      const parent = parentOf(one.code);
      const group = one.group === undefined ? (groups.get(parent ?? '') ?? null) : one.group;
      groups.set(one.code, group);
      return { ...one, parent, group };
    });
};

/** The tree of ISO 9999 as far as it concerns the decree 321, parents before children. An administrator keeps it up to date. */
export const firstClasses: readonly FirstClass[] = placed([
  ...tissueAndTraining,
  ...trunkOrthoses,
  ...limbOrthoses,
  ...prostheses,
  ...selfCare,
  ...walking,
  ...wheelchairs,
  ...transfer,
  ...home,
  ...communication,
  ...handlingAndSport,
]);
