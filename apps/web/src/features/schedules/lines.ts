/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Lines of both languages side by side. */
export const pairs = (ours: readonly string[], theirs: readonly string[]): { uk: string; en: string }[] =>
  ours.map((uk, at) => ({ uk, en: theirs[at] ?? '' }));

/** Whether both languages have as many lines. */
export const sameLength = ({ bringUk, bringEn }: { readonly bringUk: string; readonly bringEn: string }): boolean =>
  linesOf(bringUk).length === linesOf(bringEn).length;
