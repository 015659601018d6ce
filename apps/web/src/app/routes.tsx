import type { InnerPageName, PageName, StaffPageName } from '#shared/navigation/paths.ts';
import { lazyPage } from './lazy-page.ts';
import { applicant, open, type PageEntry, prefetchFrom, signedIn } from './page-entry.ts';

/** Addresses of visitors and the sections of the cabinet. A page in paths.ts without a line here, or in the two other tables, is a type error. */
export const routes: Readonly<Record<Exclude<PageName, InnerPageName | StaffPageName>, PageEntry>> = {
  home: open(lazyPage(['home'], 'HomePage', () => import('#features/home/pages/HomePage.tsx'))),
  help: open(lazyPage(['home'], 'HelpPage', () => import('#features/home/pages/HelpPage.tsx'))),
  accessibility: open(
    lazyPage(['home'], 'AccessibilityPage', () => import('#features/home/pages/AccessibilityPage.tsx')),
  ),
  privacy: open(lazyPage(['home'], 'PrivacyPage', () => import('#features/home/pages/PrivacyPage.tsx'))),
  terms: open(lazyPage(['home'], 'TermsPage', () => import('#features/home/pages/TermsPage.tsx'))),
  display: open(lazyPage(['display'], 'DisplayPage', () => import('#features/display/pages/DisplayPage.tsx'))),
  login: open(lazyPage(['identity'], 'LoginPage', () => import('#features/identity/pages/LoginPage.tsx'))),
  register: open(lazyPage(['identity'], 'RegisterPage', () => import('#features/identity/pages/RegisterPage.tsx'))),
  services: open(lazyPage(['services'], 'ServicesPage', () => import('#features/services/pages/ServicesPage.tsx'))),
  serviceCategory: open(
    lazyPage(['services'], 'ServiceCategoryPage', () => import('#features/services/pages/ServiceCategoryPage.tsx')),
  ),
  service: open(lazyPage(['services'], 'ServicePage', () => import('#features/services/pages/ServicePage.tsx'))),
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
  visitReply: open(
    lazyPage(['visitLinks', 'visits'], 'ReplyPage', () => import('#features/visits/pages/ReplyPage.tsx')),
  ),
  draws: open(lazyPage(['releases'], 'DrawsPage', () => import('#features/releases/pages/DrawsPage.tsx'))),
  draw: open(lazyPage(['releases'], 'DrawPage', () => import('#features/releases/pages/DrawPage.tsx'))),
  booking: open(lazyPage(['visits'], 'BookingPage', () => import('#features/visits/pages/BookingPage.tsx'))),
  visits: applicant(
    lazyPage(['visits', 'visitLinks'], 'VisitsPage', () => import('#features/visits/pages/VisitsPage.tsx')),
  ),
  screen: open(lazyPage(['hall'], 'ScreenPage', () => import('#features/visits/day/pages/ScreenPage.tsx'))),
  place: open(lazyPage(['hall'], 'PlacePage', () => import('#features/visits/day/pages/PlacePage.tsx'))),
  overview: applicant(
    lazyPage(['overview'], 'OverviewPage', () => import('#features/overview/pages/OverviewPage.tsx')),
  ),
  messages: applicant(
    lazyPage(['notifications'], 'MessagesPage', () => import('#features/notifications/pages/MessagesPage.tsx')),
  ),
  confirm: open(lazyPage(['identity'], 'ConfirmPage', () => import('#features/identity/pages/ConfirmPage.tsx'))),
  confirmContact: open(
    lazyPage(['identity'], 'ConfirmContactPage', () => import('#features/identity/pages/ConfirmPage.tsx')),
  ),
  recovery: open(lazyPage(['identity'], 'RecoveryPage', () => import('#features/identity/pages/RecoveryPage.tsx'))),
  recover: open(lazyPage(['identity'], 'RecoverPage', () => import('#features/identity/pages/RecoverPage.tsx'))),
  security: signedIn(lazyPage(['identity'], 'SecurityPage', () => import('#features/identity/pages/SecurityPage.tsx'))),
  reactivate: applicant(
    lazyPage(['identity'], 'ReactivatePage', () => import('#features/identity/pages/ReactivatePage.tsx')),
  ),
  profile: applicant(lazyPage(['persons'], 'ProfilePage', () => import('#features/persons/pages/ProfilePage.tsx'))),
};

/** The pages within a section of the cabinet or within a flow, with a table of their own: who only looks around never fetches it. */
export const loadInnerPages = () => import('./InnerPages.tsx');

/** The pages of staff, with a table of their own: an applicant never fetches it. */
export const loadStaffPages = () => import('./StaffPages.tsx');

const isInner = (pathname: string): boolean => /^\/(?:cabinet\/[^/]+|login|register)\/./.test(pathname);

const ignored = (): void => undefined;

// Asked for beside the session, so that nobody waits for one after the other.
if (isInner(location.pathname)) loadInnerPages().catch(ignored);

/** Fetches the code and texts of the page at this address, if there is one. */
export const prefetchPage = (pathname: string): void => {
  const [, first] = pathname.split('/');
  if (first === 'admin') loadStaffPages().then(({ prefetchStaffPage }) => prefetchStaffPage(pathname), ignored);
  else if (isInner(pathname)) loadInnerPages().then(({ prefetchInnerPage }) => prefetchInnerPage(pathname), ignored);
  else prefetchFrom(routes, pathname);
};
