/** The list with one of its items a place nearer to its beginning; the first stays. */
export const raised = <T>(items: readonly T[], at: number): readonly T[] => {
  const item = items[at];
  if (at < 1 || item === undefined) return items;
  return items.toSpliced(at, 1).toSpliced(at - 1, 0, item);
};
