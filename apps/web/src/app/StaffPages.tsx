import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { patterns, type StaffPageName } from '#shared/navigation/paths.ts';
import { Guarded } from './Guarded.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { prefetchFrom } from './page-entry.ts';
import { staffRoutes } from './staff-routes.tsx';

const names = Object.keys(staffRoutes) as StaffPageName[];

export const prefetchStaffPage = (pathname: string): void => prefetchFrom(staffRoutes, pathname);

/** The pages below /admin; their frame stands already while these arrive. */
export function StaffPages(): ReactNode {
  return (
    <Routes>
      {names.map((name) => (
        <Route key={name} path={patterns[name].replace('/admin', '')} element={<Guarded {...staffRoutes[name]} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
