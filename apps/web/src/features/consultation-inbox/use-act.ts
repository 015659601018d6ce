import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import type { ConsultationId } from '@cabinet/contracts/ids';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#shared/api/problem.ts';
import { reviewedQuery } from './queries.ts';

type Act = (known: { readonly version: number }) => Promise<ReviewedConsultation>;

/** Does one act of the office and keeps its answer. When a colleague was faster, the new state is shown and the refusal told. */
export const useAct = (consultationId: ConsultationId): ((act: Act) => Promise<void>) => {
  const queries = useQueryClient();
  const { queryKey } = reviewedQuery(consultationId);
  return async (act) => {
    try {
      queries.setQueryData(queryKey, await act({ version: queries.getQueryData(queryKey)?.version ?? 0 }));
      void queries.invalidateQueries({ queryKey: ['consultations', 'inbox'] });
    } catch (refusal) {
      if (refusal instanceof ApiProblem && refusal.status === 409) await queries.invalidateQueries({ queryKey });
      throw refusal;
    }
  };
};
