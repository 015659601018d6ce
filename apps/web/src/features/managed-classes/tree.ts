import type { ManagedClassSummary } from '@cabinet/contracts/managed-classes';

/** A class with those below it. */
export interface Branch {
  readonly own: ManagedClassSummary;
  readonly below: readonly Branch[];
}

/** The form of a code in an address: «12-22-03». */
export const inAddress = (code: string): string => code.replaceAll(' ', '-');

/** The tree of a list where parents stand before children. */
export const treeOf = (classes: readonly ManagedClassSummary[]): readonly Branch[] => {
  const byParent = Map.groupBy(classes, ({ parent }) => parent);
  const below = (parent: string | null): Branch[] =>
    (byParent.get(parent) ?? []).map((own) => ({ own, below: below(own.code) }));
  return below(null);
};

/** How many classes a branch has, itself not counted. */
export const sizeOf = ({ below }: Branch): number => below.reduce((sum, branch) => sum + 1 + sizeOf(branch), 0);

const plain = (text: string): string => text.toLocaleLowerCase('uk').replaceAll('’', "'");

/** Classes whose code begins so, or whose name or plain words have this in them. */
export const classesWith = (classes: readonly ManagedClassSummary[], typed: string): readonly ManagedClassSummary[] => {
  const asked = plain(typed).trim();
  const digits = asked.replaceAll(/[ -]/g, '');
  const isCode = /^\d+$/.test(digits);
  return classes.filter(({ code, name, popular }) =>
    isCode
      ? code.replaceAll(' ', '').startsWith(digits)
      : [name.uk, name.en, ...popular].some((words) => plain(words).includes(asked)),
  );
};
