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

type Act = (known: { readonly version: number }) => Promise<ReviewedApplication>;

/**
 * Does one act of the office and keeps its answer. When a colleague was faster, the new version is shown and the officer
 * is told; what they typed stays in the form.
 */
export const useAct = (applicationId: ApplicationId): ((act: Act) => Promise<void>) => {
  const queries = useQueryClient();
  const text = useText('inbox');
  const { queryKey } = reviewedQuery(applicationId);
  return async (act) => {
    try {
      const answer = await act({ version: queries.getQueryData(queryKey)?.version ?? 0 });
      noteOwnChange(applicationId, answer.version);
      queries.setQueryData(queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['applications', 'inbox'] });
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem && changedByOther.has(refusal.code))) throw refusal;
      await queries.invalidateQueries({ queryKey });
      throw refusal.code === frequentProblems.staleVersion.code ? retold(refusal, { detail: text.stale }) : refusal;
    }
  };
};
