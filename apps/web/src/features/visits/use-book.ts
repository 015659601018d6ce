import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ConsultationId, VisitId } from '@cabinet/contracts/ids';
import { bookVisitRoute, type Visit } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import type { Plan } from './plan.ts';
import { holdQuery } from './queries.ts';
import { useKeepVisit } from './visit-queries.ts';
import { type Act, useAct } from './use-act.ts';
import { useHolding } from './use-take-time.ts';
import { dropVisitor, type TypedVisitor } from './visitor-copy.ts';

const formOf = ({ surname, givenName, patronymic, phone, address, prepare }: TypedVisitor, plan: Plan) => ({
  name: { surname, givenName, patronymic: patronymic || null },
  phone,
  address: plan.channel === 'home' ? address : null,
  prepare,
});

interface Booking extends Act {
  /** Books the held time, or takes another one first. */
  readonly book: (visitor: TypedVisitor, otherTime?: string) => void;
}

/** I6: books; a hold that is gone altogether is made anew, and whoever was slower is offered the nearest times. */
export const useBook = (plan: Plan): Booking => {
  const act = useAct();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keepVisit = useKeepVisit();
  const intention = useIntention();
  const { hold } = useHolding();
  const send = async (holdId: string, visitor: TypedVisitor): Promise<Visit> => {
    // An id that the server gave, by way of the address.
    const from = plan.consultation === '' ? {} : { consultationId: plan.consultation as ConsultationId };
    const body = { holdId: holdId as VisitId, visitor: formOf(visitor, plan), ...from };
    try {
      return await call(bookVisitRoute, { body, idempotencyKey: intention.keyFor(body) });
    } catch (trouble) {
      if (trouble instanceof ApiProblem && !trouble.isUncertain) intention.settle();
      throw trouble;
    }
  };
  const holdAndSend = async (visitor: TypedVisitor, from: string): Promise<Visit> =>
    send((await hold(plan, from)).id, visitor);
  const isForgotten = (trouble: unknown): boolean =>
    trouble instanceof ApiProblem && trouble.code === commonProblems.notFound.code;
  const book = (visitor: TypedVisitor, otherTime?: string): void =>
    act.run(async () => {
      const booked =
        otherTime === undefined && plan.hold !== ''
          ? await send(plan.hold, visitor).catch((trouble: unknown) => {
              if (isForgotten(trouble)) return holdAndSend(visitor, plan.from);
              throw trouble;
            })
          : await holdAndSend(visitor, otherTime ?? plan.from);
      queries.setQueryData(holdQuery.queryKey, null);
      keepVisit(booked);
      await navigate(pathTo('visit', { visitId: booked.id }), { replace: true, state: { news: 'booked' } });
      dropVisitor();
    });
  return { ...act, book };
};
