import type { InnerPageName, PageName } from '#shared/navigation/paths.ts';
import type { LaterPageName } from './later-routes.tsx';
import { lazyPage } from './lazy-page.ts';
import { applicant, entryAt, open, type PageEntry } from './page-entry.ts';

/** What most people open first: the ways in, services, the sections of the cabinet. A page in paths.ts without a line here or in one of the other tables is a type error. */
export const routes: Readonly<Record<Exclude<PageName, InnerPageName | LaterPageName>, PageEntry>> = {
  home: open(lazyPage(['home'], 'FrontPage', () => import('./FrontPage.tsx'))),
  help: open(lazyPage(['home'], 'HelpPage', () => import('#features/home/pages/HelpPage.tsx'))),
  login: open(lazyPage(['identity'], 'LoginPage', () => import('#features/identity/pages/LoginPage.tsx'))),
  register: open(lazyPage(['identity'], 'RegisterPage', () => import('#features/identity/pages/RegisterPage.tsx'))),
  services: open(lazyPage(['services'], 'ServicesPage', () => import('#features/services/pages/ServicesPage.tsx'))),
  serviceCategory: open(
    lazyPage(['services'], 'ServiceCategoryPage', () => import('#features/services/pages/ServiceCategoryPage.tsx')),
  ),
  service: open(lazyPage(['services'], 'ServicePage', () => import('#features/services/pages/ServicePage.tsx'))),
  catalogue: open(
    lazyPage(['catalogue'], 'CataloguePage', () => import('#features/catalogue/pages/CataloguePage.tsx')),
  ),
  documents: applicant(
    lazyPage(['documents'], 'DocumentsPage', () => import('#features/documents/pages/DocumentsPage.tsx')),
  ),
  applications: applicant(
    lazyPage(['applications'], 'ApplicationsPage', () => import('#features/applications/pages/ApplicationsPage.tsx')),
  ),
  consultations: applicant(
    lazyPage(
      ['consultations'],
      'ConsultationsPage',
      () => import('#features/consultations/pages/ConsultationsPage.tsx'),
    ),
  ),
  booking: open(lazyPage(['visits'], 'BookingPage', () => import('#features/visits/pages/BookingPage.tsx'))),
  visits: applicant(
    lazyPage(['visits', 'visitLinks'], 'VisitsPage', () => import('#features/visits/pages/VisitsPage.tsx')),
  ),
  overview: applicant(
    lazyPage(['overview'], 'OverviewPage', () => import('#features/overview/pages/OverviewPage.tsx')),
  ),
  messages: applicant(
    lazyPage(['notifications'], 'MessagesPage', () => import('#features/notifications/pages/MessagesPage.tsx')),
  ),
  profile: applicant(lazyPage(['persons'], 'ProfilePage', () => import('#features/persons/pages/ProfilePage.tsx'))),
};

/** The pages within a section of the cabinet or within a flow, with a table of their own: who only looks around never fetches it. */
export const loadInnerPages = () => import('./InnerPages.tsx');

/** Pages of visitors that few begin with, with a table of their own. */
export const loadLaterPages = () => import('./LaterPages.tsx');

/** The pages of staff, with a table of their own: an applicant never fetches it. */
export const loadStaffPages = () => import('./StaffPages.tsx');

const isInner = (pathname: string): boolean =>
  /^\/(?:cabinet\/(?:[^/]+\/.|lists|registry|security|reactivate)|(?:catalogue|login|register)\/.)/.test(pathname);

const ignored = (): void => undefined;

const isStaff = (pathname: string): boolean => pathname.split('/')[1] === 'admin';

const firstAt = (pathname: string): PageEntry | undefined => entryAt(routes, pathname);

// Asked for beside the session, so that nobody waits for one after the other.
if (isInner(location.pathname)) loadInnerPages().catch(ignored);
else if (!isStaff(location.pathname) && !firstAt(location.pathname)) loadLaterPages().catch(ignored);

/** Fetches the code and texts of the page at this address, if there is one. */
export const prefetchPage = (pathname: string): void => {
  if (isStaff(pathname)) loadStaffPages().then(({ prefetchStaffPage }) => prefetchStaffPage(pathname), ignored);
  else if (isInner(pathname)) loadInnerPages().then(({ prefetchInnerPage }) => prefetchInnerPage(pathname), ignored);
  else if (firstAt(pathname)) firstAt(pathname)?.prefetch();
  else loadLaterPages().then(({ prefetchLaterPage }) => prefetchLaterPage(pathname), ignored);
};
