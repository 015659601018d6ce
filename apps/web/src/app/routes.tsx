import { matchPath } from 'react-router-dom';
import { type PageName, patterns } from '#shared/navigation/paths.ts';
import type { Role } from '#shared/session/session.ts';
import { type LazyPage, lazyPage } from './lazy-page.ts';

export type LayoutName = 'public' | 'cabinet' | 'admin';

export interface PageEntry extends LazyPage {
  readonly layout: LayoutName;
  /** Who may open it; everybody when absent. */
  readonly roles?: readonly Role[];
}

const open = (page: LazyPage): PageEntry => ({ ...page, layout: 'public' });

/** A page of the applicant: `applicant(lazyPage(['documents'], …))`. */
export const applicant = (page: LazyPage): PageEntry => ({ ...page, layout: 'cabinet', roles: ['applicant'] });

/** A page of any signed-in person. */
export const signedIn = (page: LazyPage): PageEntry => ({
  ...page,
  layout: 'cabinet',
  roles: ['applicant', 'officer', 'administrator'],
});

/** A page of staff. */
export const staff = (page: LazyPage, roles: readonly Role[] = ['officer', 'administrator']): PageEntry => ({
  ...page,
  layout: 'admin',
  roles,
});

/** Every address and its page. A page in paths.ts without a line here is a type error. */
export const routes: Readonly<Record<PageName, PageEntry>> = {
  home: open(lazyPage(['home'], async () => (await import('#features/home/pages/HomePage.tsx')).HomePage)),
  help: open(lazyPage(['home'], async () => (await import('#features/home/pages/HelpPage.tsx')).HelpPage)),
  accessibility: open(
    lazyPage(['home'], async () => (await import('#features/home/pages/AccessibilityPage.tsx')).AccessibilityPage),
  ),
  privacy: open(lazyPage(['home'], async () => (await import('#features/home/pages/PrivacyPage.tsx')).PrivacyPage)),
  terms: open(lazyPage(['home'], async () => (await import('#features/home/pages/TermsPage.tsx')).TermsPage)),
  display: open(
    lazyPage(['display'], async () => (await import('#features/display/pages/DisplayPage.tsx')).DisplayPage),
  ),
  // The identity room brings these two.
  login: open(lazyPage([], async () => (await import('./NotFoundPage.tsx')).NotFoundPage)),
  register: open(lazyPage([], async () => (await import('./NotFoundPage.tsx')).NotFoundPage)),
};

/** Fetches the code and texts of the page at this address, if there is one. */
export const prefetchPage = (pathname: string): void => {
  const found = Object.entries(patterns).find(([, pattern]) => matchPath(pattern, pathname));
  if (found) routes[found[0] as PageName].prefetch();
};
