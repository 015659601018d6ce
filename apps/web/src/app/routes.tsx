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
  login: open(lazyPage(['identity'], async () => (await import('#features/identity/pages/LoginPage.tsx')).LoginPage)),
  register: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/RegisterPage.tsx')).RegisterPage),
  ),
  services: open(
    lazyPage(['services'], async () => (await import('#features/services/pages/ServicesPage.tsx')).ServicesPage),
  ),
  serviceCategory: open(
    lazyPage(
      ['services'],
      async () => (await import('#features/services/pages/ServiceCategoryPage.tsx')).ServiceCategoryPage,
    ),
  ),
  service: open(
    lazyPage(['services'], async () => (await import('#features/services/pages/ServicePage.tsx')).ServicePage),
  ),
  documents: applicant(
    lazyPage(['documents'], async () => (await import('#features/documents/pages/DocumentsPage.tsx')).DocumentsPage),
  ),
  newDocument: applicant(
    lazyPage(
      ['documents'],
      async () => (await import('#features/documents/pages/NewDocumentPage.tsx')).NewDocumentPage,
    ),
  ),
  newDocumentFile: applicant(
    lazyPage(
      ['documents'],
      async () => (await import('#features/documents/pages/NewDocumentFilePage.tsx')).NewDocumentFilePage,
    ),
  ),
  document: applicant(
    lazyPage(['documents'], async () => (await import('#features/documents/pages/DocumentPage.tsx')).DocumentPage),
  ),
  applications: applicant(
    lazyPage(
      ['applications'],
      async () => (await import('#features/applications/pages/ApplicationsPage.tsx')).ApplicationsPage,
    ),
  ),
  newApplication: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/NewApplicationPage.tsx')).NewApplicationPage,
    ),
  ),
  application: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      async () => (await import('#features/applications/pages/ApplicationPage.tsx')).ApplicationPage,
    ),
  ),
  applicationApplicant: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/ApplicantPage.tsx')).ApplicantPage,
    ),
  ),
  applicationObject: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/ObjectPage.tsx')).ObjectPage,
    ),
  ),
  applicationQuestion: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/QuestionPage.tsx')).QuestionPage,
    ),
  ),
  applicationDocuments: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      async () => (await import('#features/applications/pages/SlotsPage.tsx')).SlotsPage,
    ),
  ),
  applicationDocument: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      async () => (await import('#features/applications/pages/SlotPage.tsx')).SlotPage,
    ),
  ),
  applicationSubmitter: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/SubmitterPage.tsx')).SubmitterPage,
    ),
  ),
  applicationCheck: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      async () => (await import('#features/applications/pages/CheckPage.tsx')).CheckPage,
    ),
  ),
  applicationAnswer: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      async () => (await import('#features/applications/pages/AnswerPage.tsx')).AnswerPage,
    ),
  ),
  applicationWithdraw: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/WithdrawPage.tsx')).WithdrawPage,
    ),
  ),
  applicationAppeal: applicant(
    lazyPage(
      ['applications', 'services'],
      async () => (await import('#features/applications/pages/AppealPage.tsx')).AppealPage,
    ),
  ),
  overview: applicant(
    lazyPage(['overview'], async () => (await import('#features/overview/pages/OverviewPage.tsx')).OverviewPage),
  ),
  messages: applicant(
    lazyPage(
      ['notifications'],
      async () => (await import('#features/notifications/pages/MessagesPage.tsx')).MessagesPage,
    ),
  ),
  message: applicant(
    lazyPage(
      ['notifications'],
      async () => (await import('#features/notifications/pages/MessagePage.tsx')).MessagePage,
    ),
  ),
  inbox: staff(lazyPage(['inbox'], async () => (await import('#features/inbox/pages/InboxPage.tsx')).InboxPage)),
  inboxApplication: staff(
    lazyPage(['inbox', 'documents'], async () => (await import('#features/inbox/pages/ReviewPage.tsx')).ReviewPage),
    ['officer'],
  ),
  inboxDocument: staff(
    lazyPage(
      ['inbox', 'documents'],
      async () => (await import('#features/inbox/pages/DocumentVerdictPage.tsx')).DocumentVerdictPage,
    ),
    ['officer'],
  ),
  inboxRequest: staff(
    lazyPage(
      ['inbox'],
      async () => (await import('#features/inbox/pages/RequestInformationPage.tsx')).RequestInformationPage,
    ),
    ['officer'],
  ),
  inboxEndRequest: staff(
    lazyPage(['inbox'], async () => (await import('#features/inbox/pages/EndRequestPage.tsx')).EndRequestPage),
    ['officer'],
  ),
  inboxSuspend: staff(
    lazyPage(['inbox'], async () => (await import('#features/inbox/pages/SuspendPage.tsx')).SuspendPage),
    ['officer'],
  ),
  inboxDecision: staff(
    lazyPage(['inbox'], async () => (await import('#features/inbox/pages/DecisionPage.tsx')).DecisionPage),
    ['officer'],
  ),
  inboxDecisionCheck: staff(
    lazyPage(['inbox'], async () => (await import('#features/inbox/pages/DecisionCheckPage.tsx')).DecisionCheckPage),
    ['officer'],
  ),
  inboxAppeal: staff(
    lazyPage(['inbox'], async () => (await import('#features/inbox/pages/AppealDecisionPage.tsx')).AppealDecisionPage),
    ['officer'],
  ),
  inboxMessage: staff(
    lazyPage(
      ['inbox'],
      async () => (await import('#features/inbox/pages/ApplicantMessagePage.tsx')).ApplicantMessagePage,
    ),
    ['officer'],
  ),
  groupMessage: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/GroupMessagePage.tsx')).GroupMessagePage,
    ),
    ['officer'],
  ),
  groupMessageCheck: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/GroupMessageCheckPage.tsx')).GroupMessageCheckPage,
    ),
    ['officer'],
  ),
  accounts: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/AccountsPage.tsx')).AccountsPage,
    ),
    ['administrator'],
  ),
  blockAccount: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/BlockAccountPage.tsx')).BlockAccountPage,
    ),
    ['administrator'],
  ),
  unblockAccount: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/UnblockAccountPage.tsx')).UnblockAccountPage,
    ),
    ['administrator'],
  ),
  deadLetters: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/DeadLettersPage.tsx')).DeadLettersPage,
    ),
    ['administrator'],
  ),
  publishedServices: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/PublishedServicesPage.tsx')).PublishedServicesPage,
    ),
    ['administrator'],
  ),
  newServiceDefinition: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/NewServicePage.tsx')).NewServicePage,
    ),
    ['administrator'],
  ),
  serviceDefinition: staff(
    lazyPage(
      ['administration'],
      async () => (await import('#features/administration/pages/ServiceDefinitionPage.tsx')).ServiceDefinitionPage,
    ),
    ['administrator'],
  ),
  registerLogin: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/RegisterLoginPage.tsx')).RegisterLoginPage,
    ),
  ),
  registerPassword: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/RegisterPasswordPage.tsx')).RegisterPasswordPage,
    ),
  ),
  registerTerms: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/RegisterTermsPage.tsx')).RegisterTermsPage,
    ),
  ),
  registerCheck: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/RegisterCheckPage.tsx')).RegisterCheckPage,
    ),
  ),
  registerDone: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/RegisterDonePage.tsx')).RegisterDonePage,
    ),
  ),
  confirm: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/ConfirmPage.tsx')).ConfirmPage),
  ),
  confirmContact: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/ConfirmPage.tsx')).ConfirmContactPage),
  ),
  loginCode: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/LoginCodePage.tsx')).LoginCodePage),
  ),
  loginEnrol: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/LoginEnrolPage.tsx')).LoginEnrolPage),
  ),
  loginBlocked: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/LoginBlockedPage.tsx')).LoginBlockedPage,
    ),
  ),
  recoveryCodes: open(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/RecoveryCodesPage.tsx')).RecoveryCodesPage,
    ),
  ),
  recovery: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/RecoveryPage.tsx')).RecoveryPage),
  ),
  recover: open(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/RecoverPage.tsx')).RecoverPage),
  ),
  security: signedIn(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/SecurityPage.tsx')).SecurityPage),
  ),
  securityEmail: signedIn(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/SecurityEmailPage.tsx')).SecurityEmailPage,
    ),
  ),
  securityPhone: signedIn(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/SecurityPhonePage.tsx')).SecurityPhonePage,
    ),
  ),
  securityPhoneCode: signedIn(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/SecurityPhoneCodePage.tsx')).SecurityPhoneCodePage,
    ),
  ),
  securityPassword: signedIn(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/SecurityPasswordPage.tsx')).SecurityPasswordPage,
    ),
  ),
  securitySecondFactor: signedIn(
    lazyPage(
      ['identity'],
      async () => (await import('#features/identity/pages/SecuritySecondFactorPage.tsx')).SecuritySecondFactorPage,
    ),
  ),
  reactivate: applicant(
    lazyPage(['identity'], async () => (await import('#features/identity/pages/ReactivatePage.tsx')).ReactivatePage),
  ),
  profile: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/ProfilePage.tsx')).ProfilePage),
  ),
  profileName: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/NamePage.tsx')).NamePage),
  ),
  profileSalutation: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/SalutationPage.tsx')).SalutationPage),
  ),
  profileAlternativePhone: applicant(
    lazyPage(
      ['persons'],
      async () => (await import('#features/persons/pages/AlternativePhonePage.tsx')).AlternativePhonePage,
    ),
  ),
  profileBirthDate: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/BirthDatePage.tsx')).BirthDatePage),
  ),
  profileTaxId: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/TaxIdPage.tsx')).TaxIdPage),
  ),
  profileUnzr: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/UnzrPage.tsx')).UnzrPage),
  ),
  profileIdentityDocument: applicant(
    lazyPage(
      ['persons'],
      async () => (await import('#features/persons/pages/IdentityDocumentKindPage.tsx')).IdentityDocumentKindPage,
    ),
  ),
  profileIdentityDocumentOf: applicant(
    lazyPage(
      ['persons'],
      async () => (await import('#features/persons/pages/IdentityDocumentPage.tsx')).IdentityDocumentPage,
    ),
  ),
  profileRegisteredAddress: applicant(
    lazyPage(
      ['persons'],
      async () => (await import('#features/persons/pages/RegisteredAddressPage.tsx')).RegisteredAddressPage,
    ),
  ),
  profileActualAddress: applicant(
    lazyPage(
      ['persons'],
      async () => (await import('#features/persons/pages/ActualAddressPage.tsx')).ActualAddressPage,
    ),
  ),
  profileDisability: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/DisabilityPage.tsx')).DisabilityPage),
  ),
  profileNeeds: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/NeedsPage.tsx')).NeedsPage),
  ),
  profileNotifications: applicant(
    lazyPage(
      ['persons'],
      async () => (await import('#features/persons/pages/NotificationsPage.tsx')).NotificationsPage,
    ),
  ),
  profileReadings: applicant(
    lazyPage(['persons'], async () => (await import('#features/persons/pages/ReadingsPage.tsx')).ReadingsPage),
  ),
};

/** Fetches the code and texts of the page at this address, if there is one. */
export const prefetchPage = (pathname: string): void => {
  const found = Object.entries(patterns).find(([, pattern]) => matchPath(pattern, pathname));
  if (found) routes[found[0] as PageName].prefetch();
};
