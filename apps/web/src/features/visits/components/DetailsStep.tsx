import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import type { Plan } from '../plan.ts';
import { holdQuery, useProfile } from '../queries.ts';
import { SignInGate } from './SignInGate.tsx';

// Boxes to type into need the library of forms; whoever has yet to sign in does without.
const Details = lazy(async () => ({ default: (await import('../pages/DetailsPage.tsx')).DetailsPage }));

/** I5, I14: who comes; before sign-in, the way there and back. */
export function DetailsStep({ plan }: { readonly plan: Plan }): ReactNode {
  const profile = useProfile();
  const hold = useSuspenseQuery(holdQuery).data;
  return profile ? <Details plan={plan} profile={profile} hold={hold} /> : <SignInGate plan={plan} hold={hold} />;
}
