import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { type StaffPageName, staffPatterns } from '#shared/navigation/staff-paths.ts';
import { AdminLayout } from './layouts/AdminLayout.tsx';
import { Guarded } from './Guarded.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { prefetchFrom } from './page-entry.ts';
import { staffRoutes } from './staff-routes.tsx';

const names = Object.keys(staffRoutes) as StaffPageName[];

export const prefetchStaffPage = (pathname: string): void => prefetchFrom(staffRoutes, pathname, staffPatterns);

/** The pages below /admin; an empty frame stands while they arrive. */
export function StaffPages(): ReactNode {
  return (
    <Routes>
      <Route element={<AdminLayout />}>
        {names.map((name) => (
          <Route
            key={name}
            path={staffPatterns[name].replace('/admin', '')}
            element={<Guarded {...staffRoutes[name]} />}
          />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
