import { ApiProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { secondsIn, waitInWords } from './rules.ts';

/** B23: a refusal that asks to wait says for how long, in plain words. Other troubles are left alone. */
export const explainWait = (trouble: unknown, text: TextsOf<'identity'>['wait']): unknown => {
  if (!(trouble instanceof ApiProblem)) return trouble;
  const seconds = secondsIn(trouble.facts);
  return seconds === null ? trouble : retold(trouble, { detail: text.explained(waitInWords(seconds, text)) });
};
