import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { holdQuery, useVisitsAhead } from '#shared/visits/visits-query.ts';
import { bookedAs, heldFor } from '../held.ts';
import type { Plan } from '../plan.ts';
import { useProfile } from '../queries.ts';
import { HoldLonger, HoldNotice } from './HoldNotice.tsx';
import { SignInGate } from './SignInGate.tsx';

// Few come back to a plan that is booked.
const AlreadyBooked = lazy(async () => ({ default: (await import('./AlreadyBooked.tsx')).AlreadyBooked }));

// Boxes to type into need the library of forms; whoever has yet to sign in does without.
const Details = lazy(async () => ({ default: (await import('../pages/DetailsPage.tsx')).DetailsPage }));

/** I5, I14: who comes; before sign-in, the way there and back; after booking, the way to the visit. */
export function DetailsStep({ plan }: { readonly plan: Plan }): ReactNode {
  const profile = useProfile();
  const hold = heldFor(useSuspenseQuery(holdQuery).data, plan);
  const visits = useVisitsAhead();
  if (!profile) return <SignInGate plan={plan} hold={hold} />;
  const booked = hold ? undefined : bookedAs(visits, plan);
  if (booked) return <AlreadyBooked plan={plan} visit={booked} />;
  return (
    <Details
      plan={plan}
      profile={profile}
      notice={<HoldNotice hold={hold} />}
      longer={<HoldLonger plan={plan} hold={hold} />}
    />
  );
}
