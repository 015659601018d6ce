import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { type PageName, patterns } from '#shared/navigation/paths.ts';
import { RequireRole } from '#shared/session/RequireRole.tsx';
import { AdminLayout } from './layouts/AdminLayout.tsx';
import { CabinetLayout } from './layouts/CabinetLayout.tsx';
import { PublicLayout } from './layouts/PublicLayout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { type LayoutName, type PageEntry, routes } from './routes.tsx';

const layouts: Record<LayoutName, () => ReactNode> = {
  public: PublicLayout,
  cabinet: CabinetLayout,
  admin: AdminLayout,
};
const layoutNames: readonly LayoutName[] = ['public', 'cabinet', 'admin'];
const pageNames = Object.keys(patterns) as PageName[];

function Guarded({ Component, roles }: PageEntry): ReactNode {
  if (!roles) return <Component />;
  return (
    <RequireRole roles={roles}>
      <Component />
    </RequireRole>
  );
}

/** The routes of the site, each within its frame. */
export function App(): ReactNode {
  return (
    <Routes>
      {layoutNames.map((layout) => {
        const Layout = layouts[layout];
        return (
          <Route key={layout} element={<Layout />}>
            {pageNames
              .filter((name) => routes[name].layout === layout)
              .map((name) => (
                <Route key={name} path={patterns[name]} element={<Guarded {...routes[name]} />} />
              ))}
            {layout === 'public' && <Route path="*" element={<NotFoundPage />} />}
          </Route>
        );
      })}
    </Routes>
  );
}
