import { lazyPage } from './lazy-page.ts';
import { open } from './page-entry.ts';

/** Pages of visitors that few begin with: fetched by who opens or points at one of them. */
export const laterRoutes = {
  registerGuide: open(
    lazyPage(['home'], 'RegisterGuidePage', () => import('#features/home/pages/RegisterGuidePage.tsx')),
  ),
  accessibility: open(
    lazyPage(['home'], 'AccessibilityPage', () => import('#features/home/pages/AccessibilityPage.tsx')),
  ),
  feedback: open(
    lazyPage(['feedback', 'longText'], 'FeedbackPage', () => import('#features/feedback/pages/FeedbackPage.tsx')),
  ),
  privacy: open(lazyPage(['home'], 'PrivacyPage', () => import('#features/home/pages/PrivacyPage.tsx'))),
  terms: open(lazyPage(['home'], 'TermsPage', () => import('#features/home/pages/TermsPage.tsx'))),
  status: open(lazyPage(['status'], 'StatusPage', () => import('#features/status/pages/StatusPage.tsx'))),
  news: open(lazyPage(['content'], 'NewsPage', () => import('#features/content/pages/NewsPage.tsx'))),
  newsItem: open(lazyPage(['content'], 'NewsItemPage', () => import('#features/content/pages/NewsItemPage.tsx'))),
  questions: open(lazyPage(['content'], 'QuestionsPage', () => import('#features/content/pages/QuestionsPage.tsx'))),
  law: open(lazyPage(['content'], 'LawPage', () => import('#features/content/pages/LawPage.tsx'))),
  offices: open(lazyPage(['services'], 'OfficesPage', () => import('#features/services/pages/OfficesPage.tsx'))),
  search: open(lazyPage(['siteSearch'], 'SearchPage', () => import('#features/site/pages/SearchPage.tsx'))),
  verify: open(
    lazyPage(['signatures', 'upload'], 'VerifyPage', () => import('#features/signatures/pages/VerifyPage.tsx')),
  ),
  demoKey: open(lazyPage(['demoKey'], 'DemoKeyPage', () => import('#features/signatures/pages/DemoKeyPage.tsx'))),
  visitReply: open(
    lazyPage(['visitLinks', 'visits'], 'ReplyPage', () => import('#features/visits/pages/ReplyPage.tsx')),
  ),
  draws: open(lazyPage(['releases'], 'DrawsPage', () => import('#features/releases/pages/DrawsPage.tsx'))),
  draw: open(lazyPage(['releases'], 'DrawPage', () => import('#features/releases/pages/DrawPage.tsx'))),
  screen: open(lazyPage(['hall'], 'ScreenPage', () => import('#features/visits/day/pages/ScreenPage.tsx'))),
  place: open(lazyPage(['hall'], 'PlacePage', () => import('#features/visits/day/pages/PlacePage.tsx'))),
  confirm: open(lazyPage(['identity'], 'ConfirmPage', () => import('#features/identity/pages/ConfirmPage.tsx'))),
  confirmContact: open(
    lazyPage(['identity'], 'ConfirmContactPage', () => import('#features/identity/pages/ConfirmPage.tsx')),
  ),
  recovery: open(
    lazyPage(['identity', 'phoneAccess'], 'RecoveryPage', () => import('#features/identity/pages/RecoveryPage.tsx')),
  ),
  recoveryCode: open(
    lazyPage(
      ['identity', 'phoneAccess'],
      'RecoveryCodePage',
      () => import('#features/identity/pages/RecoveryCodePage.tsx'),
    ),
  ),
  recover: open(lazyPage(['identity'], 'RecoverPage', () => import('#features/identity/pages/RecoverPage.tsx'))),
  restore: open(lazyPage(['recoveries'], 'RestorePage', () => import('#features/recoveries/pages/RestorePage.tsx'))),
  restoreContact: open(
    lazyPage(
      ['recoveries', 'upload', 'longText'],
      'RestoreContactPage',
      () => import('#features/recoveries/pages/RestoreContactPage.tsx'),
    ),
  ),
  restoreDone: open(
    lazyPage(['recoveries'], 'RestoreDonePage', () => import('#features/recoveries/pages/RestoreDonePage.tsx')),
  ),
  restoreStatus: open(
    lazyPage(['recoveries'], 'RestoreStatusPage', () => import('#features/recoveries/pages/RestoreStatusPage.tsx')),
  ),
  notMe: open(lazyPage(['recoveries'], 'NotMePage', () => import('#features/recoveries/pages/NotMePage.tsx'))),
  display: open(lazyPage(['display'], 'DisplayPage', () => import('#features/display/pages/DisplayPage.tsx'))),
} as const;

export type LaterPageName = keyof typeof laterRoutes;
