import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { HeldTime } from '#shared/visits/HeldTime.tsx';
import { holdQuery, useVisitsAhead } from '#shared/visits/visits-query.ts';
import type { Plan } from '../plan.ts';

/** What a centre allows that has set nothing else; its own terms count when the visit is booked. */
const usualMost = 3;

/** Told at the first steps, before anything is filled in for nothing: a time held already, and visits enough. */
export function BeforeBooking({ plan }: { readonly plan: Plan }): ReactNode {
  return (
    <>
      <HeldTime words={useText('visits')} except={[plan.hold]} />
      <TooMany />
    </>
  );
}

/** How many visits are ahead, when they are as many as centres allow. */
const useFullCount = (): number | null => {
  const count = useVisitsAhead().filter(({ state }) => state === 'booked').length;
  return count < usualMost ? null : count;
};

/** Whether there is anything to tell: then the heading stands above it. */
export const useIsToldBefore = ({ hold }: Plan): boolean => {
  const held = useSuspenseQuery(holdQuery).data;
  const isFull = useFullCount() !== null;
  return isFull || (held !== null && held.id !== hold);
};

function TooMany(): ReactNode {
  const text = useText('visits').tooMany;
  const count = useFullCount();
  return (
    count !== null && (
      <InsetText>
        <p>{text.text(count)}</p>
        <Link href={pathTo('visits')}>{text.toVisits}</Link>
      </InsetText>
    )
  );
}
