import type { ConsultationId, VisitId } from '@cabinet/contracts/ids';
import { bookVisitRoute, type Hold, type Visit } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { aheadQuery, holdQuery } from '#shared/visits/visits-query.ts';
import type { Plan } from './plan.ts';
import { bookedAs } from './held.ts';
import { useKeepVisit } from './visit-queries.ts';
import { type Act, useAct } from './use-act.ts';
import { useHolding } from './use-take-time.ts';
import { dropVisitor, preparedFor, type TypedVisitor } from './visitor-copy.ts';

const formOf = ({ surname, givenName, patronymic, phone, address, prepare }: TypedVisitor, plan: Plan) => ({
  name: { surname, givenName, patronymic: patronymic || null },
  phone,
  address: plan.channel === 'home' ? address : null,
  prepare: preparedFor(plan.channel, prepare),
});

interface Booking extends Act {
  /** Books the held time, or takes another one first. */
  readonly book: (visitor: TypedVisitor, otherTime?: string) => void;
}

interface Sending {
  readonly bookHeld: (holdId: string, visitor: TypedVisitor) => Promise<Visit | null>;
  readonly holdAndBook: (visitor: TypedVisitor, from: string) => Promise<Visit>;
}

const isForgotten = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === frequentProblems.notFound.code;

/** Sends a booking; a hold that is gone is made anew, and null is answered for what the person has booked elsewhere. */
const useSending = (plan: Plan): Sending => {
  const queries = useQueryClient();
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
  const holdAndBook: Sending['holdAndBook'] = async (visitor, from) => send((await hold(plan, from)).id, visitor);
  const isBooked = async (): Promise<boolean> => {
    const visits = await queries.fetchQuery({ ...aheadQuery, staleTime: 0 });
    return bookedAs(visits, plan) !== undefined;
  };
  const bookHeld: Sending['bookHeld'] = async (holdId, visitor) => {
    try {
      return await send(holdId, visitor);
    } catch (trouble) {
      if (!isForgotten(trouble)) throw trouble;
      return (await isBooked()) ? null : holdAndBook(visitor, plan.from);
    }
  };
  return { bookHeld, holdAndBook };
};

/** I6: books; a hold that is gone altogether is made anew, and whoever was slower is offered the nearest times. */
export const useBook = (plan: Plan, held: Hold | null): Booking => {
  const act = useAct();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keepVisit = useKeepVisit();
  const { bookHeld, holdAndBook } = useSending(plan);
  const [done, setDone] = useState(false);
  const book = (visitor: TypedVisitor, otherTime?: string): void =>
    act.run(async () => {
      const holdId = otherTime === undefined ? (held?.id ?? plan.hold) : '';
      const booked =
        holdId === '' ? await holdAndBook(visitor, otherTime ?? plan.from) : await bookHeld(holdId, visitor);
      if (booked) setDone(true);
      queries.setQueryData(holdQuery.queryKey, null);
      if (!booked) return;
      keepVisit(booked);
      await navigate(pathTo('visit', { visitId: booked.id }), { replace: true, state: { news: 'booked' } });
      dropVisitor();
    });
  return { ...act, busy: act.busy || done, book };
};
