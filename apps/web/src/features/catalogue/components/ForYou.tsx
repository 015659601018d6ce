import { type ComponentType, lazy, type ReactNode } from 'react';
import { useIsApplicant } from '#shared/session/session.ts';

const Nothing = (): null => null;

// Visitors and staff never fetch it; where it does not arrive the rest of the page stands.
const Suggested = lazy(
  async (): Promise<{ default: ComponentType }> =>
    import('./Suggested.tsx').then(
      ({ Suggested: part }) => ({ default: part }),
      () => ({ default: Nothing }),
    ),
);

/** E11: what an applicant's own programme suggests. Waits with the whole page, so nothing moves when it comes. */
export function ForYou(): ReactNode {
  return useIsApplicant() && <Suggested />;
}
