import type { ReactNode } from 'react';
import { type Role, useActor } from './session.ts';

interface Props {
  readonly roles: readonly Role[];
  readonly children: ReactNode;
}

/** Shows its content to these roles only. A convenience for the eye: the API decides by itself. */
export function Allowed({ roles, children }: Props): ReactNode {
  const actor = useActor();
  return actor && roles.includes(actor.role) ? children : null;
}
