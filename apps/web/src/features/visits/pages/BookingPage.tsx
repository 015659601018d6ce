import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { usePrefetchedVisits } from '#shared/visits/visits-query.ts';
import { addressOf, firstOpenStep, isReached, type Plan, planIn, type Step, steps } from '../plan.ts';

type StepComponent = ComponentType<{ readonly plan: Plan }>;

const sources: Readonly<Record<Step, () => Promise<{ readonly default: StepComponent }>>> = {
  question: async () => ({ default: (await import('../components/QuestionStep.tsx')).QuestionStep }),
  centre: async () => ({ default: (await import('../components/CentreStep.tsx')).CentreStep }),
  date: async () => ({ default: (await import('../components/DateStep.tsx')).DateStep }),
  time: async () => ({ default: (await import('../components/TimeStep.tsx')).TimeStep }),
  details: async () => ({ default: (await import('../components/DetailsStep.tsx')).DetailsStep }),
  check: async () => ({ default: (await import('../components/CheckStep.tsx')).CheckStep }),
};

const pages: Readonly<Record<Step, LazyExoticComponent<StepComponent>>> = {
  question: lazy(sources.question),
  centre: lazy(sources.centre),
  date: lazy(sources.date),
  time: lazy(sources.time),
  details: lazy(sources.details),
  check: lazy(sources.check),
};

/** Booking a visit, a step an address. `/booking/start` skips what the address has chosen already. */
export function BookingPage(): ReactNode {
  usePrefetchedVisits();
  const step = useChoiceParameter('step', ['start', ...steps]);
  const plan = planIn(useSearchParams()[0]);
  const isThere = step !== 'start' && isReached(step, plan);
  const next = isThere ? steps[steps.indexOf(step) + 1] : undefined;
  // While this step is being answered, the next one comes.
  useEffect(() => void (next && sources[next]().catch(() => undefined)), [next]);
  if (!isThere) return <Navigate replace to={addressOf(firstOpenStep(plan), plan)} />;
  const Page = pages[step];
  return <Page plan={plan} />;
}
