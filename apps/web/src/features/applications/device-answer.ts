import type { Application } from '@cabinet/contracts/applications';
import { ClassCode } from '@cabinet/contracts/class-code';
import type { DeviceChoice, DeviceWish } from '@cabinet/contracts/device-wish';
import { Quantity } from '@cabinet/contracts/quantity';
import * as z from 'zod/mini';

/** The choice of a device that the list does not have. */
export const otherDevice = 'other';

/** The device as its form holds it. */
export type TypedDevice = {
  /** The code of a class of the list, or `otherDevice`. */
  readonly choice: string;
  readonly other: string;
  /** What the other one is called, to be seen again with the rest. */
  readonly otherName: string;
  readonly quantity: string;
};

const Answer = z.object({
  choice: z.string().check(z.minLength(1, { error: 'field.required' })),
  other: z.nullable(ClassCode),
  quantity: Quantity,
});

const wholeNumber = (typed: string | undefined): number =>
  /^\s*\d+\s*$/.test(typed ?? '') ? Number(typed) : Number.NaN;

// The contract is what refuses what is none of its choices.
const asked = ({ choice, other, quantity }: TypedDevice) =>
  ({
    choice: choice ?? '',
    other: choice === otherDevice ? (other ?? '') : null,
    quantity: wholeNumber(quantity),
  }) as z.input<typeof Answer>;

/** Another class is asked for only of whom the list does not suit. */
export const DeviceAnswer = z.pipe(z.transform(asked), Answer);

type Wish = NonNullable<NonNullable<Application['device']>['wish']>;

/** What stands so much in the way of a device that it cannot be asked for; empty: nothing does. */
export const blocksOf = ({ obstacles }: Pick<DeviceChoice, 'obstacles'>): readonly string[] =>
  obstacles.filter(({ blocks }) => blocks).map(({ text }) => text);

/** The boxes as they stand when the page opens; what cannot be chosen any more is not chosen. */
export const typedDevice = (
  wish: Wish | null,
  items: readonly DeviceChoice[],
  say: (name: Wish['name']) => string,
): TypedDevice => {
  const listed = items.find(({ classCode }) => classCode === wish?.classCode);
  const isOther = wish !== null && !listed;
  const choice = listed && blocksOf(listed).length === 0 ? listed.classCode : isOther ? otherDevice : '';
  return {
    choice,
    other: isOther ? wish.classCode : '',
    otherName: isOther ? say(wish.name) : '',
    quantity: String(wish?.quantity ?? 1),
  };
};

/** What to save; the product of the catalogue that the person came from stays with its own class. */
export const wishFrom = ({ choice, other, quantity }: z.output<typeof Answer>, before: Wish | null): DeviceWish => {
  const classCode = other ?? choice;
  return { classCode, quantity, productNumber: before?.classCode === classCode ? before.productNumber : null };
};
