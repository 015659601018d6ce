import { type ReactNode, useEffect } from 'react';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';

interface Props {
  /** What is being done, for whom only listens. */
  readonly label: string;
  /** How far it is, in words. */
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

/** How far something long is. It is said at the start and the half only: nobody wants to hear each step. */
export function Progress({ label, text, done, of }: Props): ReactNode {
  const announce = useAnnounce();
  const isHalf = of > 0 && done >= of / 2;
  const spoken = isHalf ? text : label;
  // Each further step is seen, not said.
  useEffect(() => announce(spoken), [announce, isHalf]);
  return (
    <>
      <p>{text}</p>
      <progress aria-label={label} max={Math.max(of, 1)} value={done} />
    </>
  );
}
