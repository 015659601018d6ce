import type { Problem } from '@cabinet/contracts/http/problem';
import { ApiProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';

/** A refusal that is about one box (a wrong code, a wrong password) is shown at that box, in its own words where the page knows better. Other troubles are left alone. */
export const atField = (trouble: unknown, { code }: Problem, name: string, words?: string): unknown => {
  if (!(trouble instanceof ApiProblem) || trouble.code !== code) return trouble;
  const text = words ?? [trouble.title, trouble.detail].filter(Boolean).join('. ');
  return retold(trouble, { errors: [{ pointer: `/${name}`, code, text }] });
};
