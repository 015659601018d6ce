import { applicationProblems } from '@cabinet/contracts/applications';
import type { ApplicationId } from '@cabinet/contracts/ids';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { useText } from '#shared/i18n/texts.ts';
import { noteOwnChange } from './own-changes.ts';
import { reviewedQuery } from './queries.ts';

const changedByOther: ReadonlySet<string> = new Set([
  frequentProblems.staleVersion.code,
  applicationProblems.notAllowedNow.code,
  applicationProblems.claimedByOther.code,
]);

interface Known {
  readonly version: number;
}

/**
 * Does one act on an application whose answer is something else than the application, and reads it anew. When a
 * colleague was faster, the new version is shown and the officer is told; what they typed stays in the form.
 */
export const useStep = (applicationId: ApplicationId): (<T>(step: (known: Known) => Promise<T>) => Promise<T>) => {
  const queries = useQueryClient();
  const text = useText('inbox');
  const { queryKey } = reviewedQuery(applicationId);
  return async (step) => {
    const version = queries.getQueryData(queryKey)?.version ?? 0;
    try {
      const answer = await step({ version });
      // Every act moves the version by one.
      noteOwnChange(applicationId, version + 1);
      void queries.invalidateQueries({ queryKey: ['applications', 'inbox'] });
      return answer;
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem && changedByOther.has(refusal.code))) throw refusal;
      await queries.invalidateQueries({ queryKey });
      throw refusal.code === frequentProblems.staleVersion.code ? retold(refusal, { detail: text.stale }) : refusal;
    }
  };
};

type Act = (known: Known) => Promise<ReviewedApplication>;

/** Does one act of the office and keeps its answer. */
export const useAct = (applicationId: ApplicationId): ((act: Act) => Promise<void>) => {
  const queries = useQueryClient();
  const step = useStep(applicationId);
  return async (act) => {
    const answer = await step(act);
    noteOwnChange(applicationId, answer.version);
    queries.setQueryData(reviewedQuery(applicationId).queryKey, answer);
  };
};
