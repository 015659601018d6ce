import { type Hold, holdTimeRoute } from '@cabinet/contracts/visits';
import type { OfficeId } from '@cabinet/contracts/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { prepareProof } from '#shared/proof/proof-of-work.ts';
import { useProof } from '#shared/proof/use-proof.ts';
import { addressOf, type Plan } from './plan.ts';
import { holdQuery, useIsApplicant } from './queries.ts';
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
  const isApplicant = useIsApplicant();
  const { waiting, withProof } = useProof();
  const knock = (plan: Plan, from: string, proofOfWork?: string): Promise<Hold> => {
    const { topic, office, channel, needs, pace } = plan;
    // An id in the address; whether there is such a centre, the server says.
    const body = { topic, officeId: office as OfficeId, channel, needs: [...(needs ?? [])], pace, from };
    return call(holdTimeRoute, { body: { ...body, ...(proofOfWork !== undefined && { proofOfWork }) } });
  };
  const hold: Holding['hold'] = async (plan, from) => {
    try {
      const held = isApplicant ? await knock(plan, from) : await withProof((proof) => knock(plan, from, proof));
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
export const useTakeTime = (): Taking => {
  const act = useAct();
  const navigate = useNavigate();
  const isApplicant = useIsApplicant();
  const { hold, proofWaiting } = useHolding();
  useEffect(() => {
    if (!isApplicant) prepareProof();
  }, [isApplicant]);
  const take = (plan: Plan, from: string): void =>
    act.run(async () => {
      const held = await hold(plan, from);
      await navigate(addressOf(readVisitor() ? 'check' : 'details', planWith(plan, held)));
    });
  return { ...act, proofWaiting, take };
};
