import type { DefaultError, QueryKey, UseQueryOptions } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '#shared/api/problem.ts';

interface SecretPage<Answer> {
  readonly data: Answer | undefined;
  /** Why the link opens nothing any more, in words for the person. */
  readonly over: string | undefined;
  /** The last answer is old: the line is down. */
  readonly stale: boolean;
}

/** A page that asks by a pass again and again; a link that has ended shows so at once, a bad line leaves what was known. */
export const useSecretPage = <Answer, Key extends QueryKey>(
  options: UseQueryOptions<Answer, DefaultError, Answer, Key>,
): SecretPage<Answer> => {
  const { data, error } = useQuery(options);
  const ended = error instanceof ApiProblem && error.status === 410;
  if (error && !ended && data === undefined) throw error;
  return { data, over: ended ? (error.detail ?? error.title) : undefined, stale: error !== null && !ended };
};
