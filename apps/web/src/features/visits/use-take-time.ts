import { type Hold, holdTimeRoute } from '@cabinet/contracts/visits';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { prepareProof } from '#shared/proof/proof-of-work.ts';
import { useProof } from '#shared/proof/use-proof.ts';
import { useIsConfirmed } from '#shared/session/use-is-confirmed.ts';
import { holdQuery } from '#shared/visits/visits-query.ts';
import { holdingOf } from './holding.ts';
import { keepInHistory } from './keep-in-history.ts';
import { addressOf, type Plan, type Step } from './plan.ts';
import { type Act, useAct } from './use-act.ts';
import { dateOf } from './times.ts';
import { readVisitor } from './visitor-copy.ts';

interface Holding {
  /** Holds a time; without sign-in the device shows work done first. Throws ApiProblem. */
  readonly hold: (plan: Plan, from: string) => Promise<Hold>;
  /** The device solves the task that guards against a crowd of machines. */
  readonly proofWaiting: boolean;
}

/** Holding a time while the rest of the form is filled in. */
export const useHolding = (): Holding => {
  const queries = useQueryClient();
  const isConfirmed = useIsConfirmed();
  const { waiting, withProof } = useProof();
  const knock = (plan: Plan, from: string, proofOfWork?: string): Promise<Hold> =>
    call(holdTimeRoute, { body: { ...holdingOf(plan, from), ...(proofOfWork !== undefined && { proofOfWork }) } });
  const hold: Holding['hold'] = async (plan, from) => {
    try {
      const held = isConfirmed ? await knock(plan, from) : await withProof((proof) => knock(plan, from, proof));
      queries.setQueryData(holdQuery.queryKey, held);
      return held;
    } catch (trouble) {
      void queries.invalidateQueries({ queryKey: ['free-days'] });
      throw trouble;
    }
  };
  return { hold, proofWaiting: waiting };
};

/** The plan with another time. */
export const planAt = (plan: Plan, from: string): Plan => ({ ...plan, from, date: dateOf(from) });

/** The plan with a time that is held. */
export const planWith = (plan: Plan, { id, from }: Hold): Plan => ({ ...planAt(plan, from), hold: id });

interface Taking extends Act, Pick<Holding, 'proofWaiting'> {
  readonly take: (plan: Plan, from: string) => void;
}

/** Holds a time and goes on: to who will come, or straight to the check when that is known. */
export const useTakeTime = (step: Step): Taking => {
  const act = useAct();
  const navigate = useNavigate();
  const isConfirmed = useIsConfirmed();
  const { hold, proofWaiting } = useHolding();
  useEffect(() => {
    if (!isConfirmed) prepareProof();
  }, [isConfirmed]);
  const take = (plan: Plan, from: string): void =>
    act.run(async () => {
      const held = await hold(plan, from);
      const known = planWith(plan, held);
      keepInHistory(addressOf(step, known));
      await navigate(addressOf(readVisitor() ? 'check' : 'details', known));
    });
  return { ...act, proofWaiting, take };
};
