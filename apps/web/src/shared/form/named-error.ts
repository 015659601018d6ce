const lettersTold = 4;

const beginningsOf = (words: string): string[] =>
  (words.toLocaleLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word.length >= lettersTold)
    .map((word) => word.slice(0, lettersTold));

// After a colon a sentence goes on; an abbreviation keeps its capitals.
const continued = (error: string): string =>
  /^\p{Lu}\p{Ll}/u.test(error) ? error.charAt(0).toLocaleLowerCase() + error.slice(1) : error;

/** «Прізвище: замініть латинську літеру…»: an error that does not say itself which question it is about, after the question. */
export const namedError = (label: string, error: string): string => {
  const question = label.trim().replace(/[?:]$/u, '');
  const told = beginningsOf(error);
  if (question === '' || beginningsOf(question).some((beginning) => told.includes(beginning))) return error;
  return `${question}: ${continued(error)}`;
};
