import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem, frequentProblems } from './problem.ts';
import { retold } from './retold.ts';

/**
 * Makes a change and reads its room anew. When somebody was faster it is read anew too, so that a form opened again
 * begins from what is there, and the person is told so in these words.
 */
export const useChange = (room: string, stale: string): (<T>(act: () => Promise<T>) => Promise<T>) => {
  const queries = useQueryClient();
  const readAnew = (): Promise<void> => queries.invalidateQueries({ queryKey: [room] });
  return async (act) => {
    try {
      const answer = await act();
      await readAnew();
      return answer;
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem && refusal.code === frequentProblems.staleVersion.code)) throw refusal;
      await readAnew();
      throw retold(refusal, { detail: stale });
    }
  };
};
