import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { type InnerPageName, patterns } from '#shared/navigation/paths.ts';
import { Guarded } from './Guarded.tsx';
import { innerRoutes } from './inner-routes.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { prefetchFrom } from './page-entry.ts';

const names = Object.keys(innerRoutes) as InnerPageName[];

export const prefetchInnerPage = (pathname: string): void => prefetchFrom(innerRoutes, pathname);

interface Props {
  /** What their addresses begin with. */
  readonly base: string;
}

/** The pages within the sections of the cabinet and within flows; their frame stands already while these arrive. */
export function InnerPages({ base }: Props): ReactNode {
  return (
    <Routes>
      {names
        .filter((name) => patterns[name].startsWith(`${base}/`))
        .map((name) => (
          <Route key={name} path={patterns[name].slice(base.length)} element={<Guarded {...innerRoutes[name]} />} />
        ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
