import type { ReactNode } from 'react';
import { RequireRole } from '#shared/session/RequireRole.tsx';
import type { PageEntry } from './page-entry.ts';

/** A page for those who may open it. */
export function Guarded({ Component, roles }: PageEntry): ReactNode {
  if (!roles) return <Component />;
  return (
    <RequireRole roles={roles}>
      <Component />
    </RequireRole>
  );
}
