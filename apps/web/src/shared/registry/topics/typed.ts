import type { OwnWords } from '#shared/form/words.ts';

/** A box left empty is nothing; the form may leave such boxes out, whatever their type says. */
export const orNull = (typed: string | undefined): string | null => (typed?.trim() ? typed : null);

/** The words of a list of choices, in its order. */
export const choicesOf = (
  words: Readonly<Record<string, string>>,
): { readonly value: string; readonly text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** Words for what may be missing of each item of a list, by the names of its fields. */
export const wordsInList = <List extends string, Name extends string>(
  list: List,
  longest: number,
  words: Readonly<Record<Name, OwnWords>>,
): Readonly<Record<`${List}.${number}.${Name}`, OwnWords>> =>
  // Boundary: entries made of these very names.
  Object.fromEntries(
    Array.from({ length: longest }, (_, place) =>
      Object.entries(words).map(([name, said]) => [`${list}.${place}.${name}`, said]),
    ).flat(),
  ) as Record<`${List}.${number}.${Name}`, OwnWords>;
