import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { patterns } from '#shared/navigation/paths.ts';
import { Guarded } from './Guarded.tsx';
import { CabinetLayout } from './layouts/CabinetLayout.tsx';
import { Frame } from './layouts/Frame.tsx';
import { PublicLayout } from './layouts/PublicLayout.tsx';
import type { PageEntry } from './page-entry.ts';
import { loadInnerPages, loadLaterPages, loadStaffPages, routes } from './routes.tsx';

const pageNames = Object.keys(routes) as (keyof typeof routes)[];

const InnerPages = lazy(async () => ({ default: (await loadInnerPages()).InnerPages }));

const LaterPages = lazy(async () => ({ default: (await loadLaterPages()).LaterPages }));

const StaffPages = lazy(async () => ({ default: (await loadStaffPages()).StaffPages }));

const pagesIn = (layout: PageEntry['layout']): ReactNode =>
  pageNames
    .filter((name) => routes[name].layout === layout)
    .map((name) => <Route key={name} path={patterns[name]} element={<Guarded {...routes[name]} />} />);

const innerBelow = (base: string): ReactNode => <Route path={`${base}/*`} element={<InnerPages base={base} />} />;

/** The routes of the site, each within its frame. */
export function App(): ReactNode {
  return (
    <Routes>
      <Route element={<PublicLayout />}>
        {pagesIn('public')}
        {innerBelow('/catalogue')}
        {innerBelow('/login')}
        {innerBelow('/register')}
        <Route path="*" element={<LaterPages />} />
      </Route>
      <Route element={<CabinetLayout />}>
        {pagesIn('cabinet')}
        {innerBelow('/cabinet')}
      </Route>
      <Route
        path="/admin/*"
        element={
          <Suspense fallback={<Frame links={[]} />}>
            <StaffPages />
          </Suspense>
        }
      />
    </Routes>
  );
}
