import { suggestWordsRoute } from '@cabinet/contracts/catalogue-search';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { call } from '#shared/api/client.ts';

const mostWords = 4;
const mostInAll = 7;

/** No door takes longer words. */
const longestTyped = 60;

/** What was typed with its last word written out, then names of kinds; what stands there already is not offered. */
export const suggestedWords = (
  typed: string,
  { words, classes }: AnswerOf<typeof suggestWordsRoute>,
  say: (words: Bilingual) => string,
): string[] => {
  const before = typed.slice(0, typed.length - (/\S*$/.exec(typed)?.[0].length ?? 0));
  const whole = words.slice(0, mostWords).map((word) => `${before}${word}`);
  const all = [...whole, ...classes.map(({ name }) => say(name))];
  const isTyped = (words: string): boolean => words.toLowerCase() === typed.toLowerCase();
  return [...new Set(all)].filter((words) => !isTyped(words)).slice(0, mostInAll);
};

/** Words of the catalogue that somebody may be about to type. */
export const findWords = async (
  typed: string,
  signal: AbortSignal,
  say: (words: Bilingual) => string,
): Promise<readonly string[]> =>
  typed.length > longestTyped
    ? []
    : suggestedWords(typed, await call(suggestWordsRoute, { query: { q: typed }, signal }), say);
