import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { HeldTime } from '#shared/visits/HeldTime.tsx';
import { holdQuery, useVisitsAhead } from '#shared/visits/visits-query.ts';
import type { Plan } from '../plan.ts';
import { useChosen } from '../use-chosen.ts';

/** What a centre allows that has set nothing else; told before a centre is chosen. */
const usualMost = 3;

/** Told at the first steps, before anything is filled in for nothing: a time held already, and visits enough. */
export function BeforeBooking({ plan }: { readonly plan: Plan }): ReactNode {
  return (
    <>
      <HeldTime words={useText('visits')} except={[plan.hold]} />
      <TooMany plan={plan} />
    </>
  );
}

/** How many visits are ahead, when they are as many as centres allow. */
const useFullCount = (plan: Plan): number | null => {
  const { office } = useChosen(plan);
  const count = useVisitsAhead().filter(({ state }) => state === 'booked').length;
  return count < (office?.perPerson ?? usualMost) ? null : count;
};

/** Whether there is anything to tell: then the heading stands above it. */
export const useIsToldBefore = (plan: Plan): boolean => {
  const held = useSuspenseQuery(holdQuery).data;
  const isFull = useFullCount(plan) !== null;
  return isFull || (held !== null && held.id !== plan.hold);
};

function TooMany({ plan }: { readonly plan: Plan }): ReactNode {
  const text = useText('visits').tooMany;
  const count = useFullCount(plan);
  return (
    count !== null && (
      <InsetText>
        <p>{text.text(count)}</p>
        <Link href={pathTo('visits')}>{text.toVisits}</Link>
      </InsetText>
    )
  );
}
