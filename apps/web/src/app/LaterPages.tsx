import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { patterns } from '#shared/navigation/paths.ts';
import { Guarded } from './Guarded.tsx';
import { type LaterPageName, laterRoutes } from './later-routes.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { prefetchFrom } from './page-entry.ts';

const names = Object.keys(laterRoutes) as LaterPageName[];

export const prefetchLaterPage = (pathname: string): void => prefetchFrom(laterRoutes, pathname);

/** Whatever the first load does not know: a page that few begin with, or none. */
export function LaterPages(): ReactNode {
  return (
    <Routes>
      {names.map((name) => (
        <Route key={name} path={patterns[name]} element={<Guarded {...laterRoutes[name]} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
