import type { Visit } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useKeepVisit, visitQuery } from './visit-queries.ts';
import { type Act, useAct } from './use-act.ts';

interface VisitAct extends Act {
  readonly send: (body: object, knock: (idempotencyKey: string) => Promise<Visit>) => void;
}

/** One act on a visit: afterwards its page opens and tells what was done. */
export const useVisitAct = (visit: Visit, news: 'moved' | 'cancelled' | 'confirmed'): VisitAct => {
  const act = useAct();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keepVisit = useKeepVisit();
  const intention = useIntention();
  const send: VisitAct['send'] = (body, knock) =>
    act.run(async () => {
      try {
        const answer = await knock(intention.keyFor(body));
        intention.settle();
        keepVisit(answer);
        const to = pathTo('visit', { visitId: visit.id });
        await navigate(to, { replace: true, state: { news } });
      } catch (trouble) {
        if (trouble instanceof ApiProblem && !trouble.isUncertain) intention.settle();
        // It has changed meanwhile: what can be done now is read anew.
        if (trouble instanceof ApiProblem && trouble.code === frequentProblems.staleVersion.code)
          void queries.invalidateQueries({ queryKey: visitQuery(visit.id).queryKey });
        throw trouble;
      }
    });
  return { ...act, send };
};
