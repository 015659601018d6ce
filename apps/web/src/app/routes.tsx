import type { PageName, StaffPageName } from '#shared/navigation/paths.ts';
import { lazyPage } from './lazy-page.ts';
import { applicant, open, type PageEntry, prefetchFrom, signedIn } from './page-entry.ts';

/** Every address of visitors and applicants and its page. A page in paths.ts without a line here is a type error. */
export const routes: Readonly<Record<Exclude<PageName, StaffPageName>, PageEntry>> = {
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
  newDocument: applicant(
    lazyPage(['documents'], 'NewDocumentPage', () => import('#features/documents/pages/NewDocumentPage.tsx')),
  ),
  newDocumentFile: applicant(
    lazyPage(
      ['documents', 'upload'],
      'NewDocumentFilePage',
      () => import('#features/documents/pages/NewDocumentFilePage.tsx'),
    ),
  ),
  document: applicant(
    lazyPage(['documents'], 'DocumentPage', () => import('#features/documents/pages/DocumentPage.tsx')),
  ),
  applications: applicant(
    lazyPage(['applications'], 'ApplicationsPage', () => import('#features/applications/pages/ApplicationsPage.tsx')),
  ),
  newApplication: applicant(
    lazyPage(
      ['applications', 'services'],
      'NewApplicationPage',
      () => import('#features/applications/pages/NewApplicationPage.tsx'),
    ),
  ),
  application: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      'ApplicationPage',
      () => import('#features/applications/pages/ApplicationPage.tsx'),
    ),
  ),
  applicationApplicant: applicant(
    lazyPage(
      ['applications', 'services'],
      'ApplicantPage',
      () => import('#features/applications/pages/ApplicantPage.tsx'),
    ),
  ),
  applicationObject: applicant(
    lazyPage(['applications', 'services'], 'ObjectPage', () => import('#features/applications/pages/ObjectPage.tsx')),
  ),
  applicationQuestion: applicant(
    lazyPage(
      ['applications', 'services'],
      'QuestionPage',
      () => import('#features/applications/pages/QuestionPage.tsx'),
    ),
  ),
  applicationDocuments: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      'SlotsPage',
      () => import('#features/applications/pages/SlotsPage.tsx'),
    ),
  ),
  applicationDocument: applicant(
    lazyPage(
      ['applications', 'services', 'documents', 'upload'],
      'SlotPage',
      () => import('#features/applications/pages/SlotPage.tsx'),
    ),
  ),
  applicationSubmitter: applicant(
    lazyPage(
      ['applications', 'services'],
      'SubmitterPage',
      () => import('#features/applications/pages/SubmitterPage.tsx'),
    ),
  ),
  applicationCheck: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      'CheckPage',
      () => import('#features/applications/pages/CheckPage.tsx'),
    ),
  ),
  applicationAnswer: applicant(
    lazyPage(
      ['applications', 'services', 'documents'],
      'AnswerPage',
      () => import('#features/applications/pages/AnswerPage.tsx'),
    ),
  ),
  applicationWithdraw: applicant(
    lazyPage(
      ['applications', 'services'],
      'WithdrawPage',
      () => import('#features/applications/pages/WithdrawPage.tsx'),
    ),
  ),
  applicationAppeal: applicant(
    lazyPage(['applications', 'services'], 'AppealPage', () => import('#features/applications/pages/AppealPage.tsx')),
  ),
  overview: applicant(
    lazyPage(['overview'], 'OverviewPage', () => import('#features/overview/pages/OverviewPage.tsx')),
  ),
  messages: applicant(
    lazyPage(['notifications'], 'MessagesPage', () => import('#features/notifications/pages/MessagesPage.tsx')),
  ),
  message: applicant(
    lazyPage(['notifications'], 'MessagePage', () => import('#features/notifications/pages/MessagePage.tsx')),
  ),
  registerLogin: open(
    lazyPage(['identity'], 'RegisterLoginPage', () => import('#features/identity/pages/RegisterLoginPage.tsx')),
  ),
  registerPassword: open(
    lazyPage(['identity'], 'RegisterPasswordPage', () => import('#features/identity/pages/RegisterPasswordPage.tsx')),
  ),
  registerTerms: open(
    lazyPage(['identity'], 'RegisterTermsPage', () => import('#features/identity/pages/RegisterTermsPage.tsx')),
  ),
  registerCheck: open(
    lazyPage(['identity'], 'RegisterCheckPage', () => import('#features/identity/pages/RegisterCheckPage.tsx')),
  ),
  registerDone: open(
    lazyPage(['identity'], 'RegisterDonePage', () => import('#features/identity/pages/RegisterDonePage.tsx')),
  ),
  confirm: open(lazyPage(['identity'], 'ConfirmPage', () => import('#features/identity/pages/ConfirmPage.tsx'))),
  confirmContact: open(
    lazyPage(['identity'], 'ConfirmContactPage', () => import('#features/identity/pages/ConfirmPage.tsx')),
  ),
  loginCode: open(lazyPage(['identity'], 'LoginCodePage', () => import('#features/identity/pages/LoginCodePage.tsx'))),
  loginEnrol: open(
    lazyPage(['identity'], 'LoginEnrolPage', () => import('#features/identity/pages/LoginEnrolPage.tsx')),
  ),
  loginBlocked: open(
    lazyPage(['identity'], 'LoginBlockedPage', () => import('#features/identity/pages/LoginBlockedPage.tsx')),
  ),
  recoveryCodes: open(
    lazyPage(['identity'], 'RecoveryCodesPage', () => import('#features/identity/pages/RecoveryCodesPage.tsx')),
  ),
  recovery: open(lazyPage(['identity'], 'RecoveryPage', () => import('#features/identity/pages/RecoveryPage.tsx'))),
  recover: open(lazyPage(['identity'], 'RecoverPage', () => import('#features/identity/pages/RecoverPage.tsx'))),
  security: signedIn(lazyPage(['identity'], 'SecurityPage', () => import('#features/identity/pages/SecurityPage.tsx'))),
  securityEmail: signedIn(
    lazyPage(['identity'], 'SecurityEmailPage', () => import('#features/identity/pages/SecurityEmailPage.tsx')),
  ),
  securityPhone: signedIn(
    lazyPage(['identity'], 'SecurityPhonePage', () => import('#features/identity/pages/SecurityPhonePage.tsx')),
  ),
  securityPhoneCode: signedIn(
    lazyPage(['identity'], 'SecurityPhoneCodePage', () => import('#features/identity/pages/SecurityPhoneCodePage.tsx')),
  ),
  securityPassword: signedIn(
    lazyPage(['identity'], 'SecurityPasswordPage', () => import('#features/identity/pages/SecurityPasswordPage.tsx')),
  ),
  securitySecondFactor: signedIn(
    lazyPage(
      ['identity'],
      'SecuritySecondFactorPage',
      () => import('#features/identity/pages/SecuritySecondFactorPage.tsx'),
    ),
  ),
  reactivate: applicant(
    lazyPage(['identity'], 'ReactivatePage', () => import('#features/identity/pages/ReactivatePage.tsx')),
  ),
  profile: applicant(lazyPage(['persons'], 'ProfilePage', () => import('#features/persons/pages/ProfilePage.tsx'))),
  profileName: applicant(lazyPage(['persons'], 'NamePage', () => import('#features/persons/pages/NamePage.tsx'))),
  profileSalutation: applicant(
    lazyPage(['persons'], 'SalutationPage', () => import('#features/persons/pages/SalutationPage.tsx')),
  ),
  profilePhoto: applicant(lazyPage(['persons'], 'PhotoPage', () => import('#features/persons/pages/PhotoPage.tsx'))),
  profileAlternativePhone: applicant(
    lazyPage(['persons'], 'AlternativePhonePage', () => import('#features/persons/pages/AlternativePhonePage.tsx')),
  ),
  profileBirthDate: applicant(
    lazyPage(['persons'], 'BirthDatePage', () => import('#features/persons/pages/BirthDatePage.tsx')),
  ),
  profileTaxId: applicant(lazyPage(['persons'], 'TaxIdPage', () => import('#features/persons/pages/TaxIdPage.tsx'))),
  profileUnzr: applicant(lazyPage(['persons'], 'UnzrPage', () => import('#features/persons/pages/UnzrPage.tsx'))),
  profileIdentityDocument: applicant(
    lazyPage(
      ['persons'],
      'IdentityDocumentKindPage',
      () => import('#features/persons/pages/IdentityDocumentKindPage.tsx'),
    ),
  ),
  profileIdentityDocumentOf: applicant(
    lazyPage(['persons'], 'IdentityDocumentPage', () => import('#features/persons/pages/IdentityDocumentPage.tsx')),
  ),
  profileRegisteredAddress: applicant(
    lazyPage(['persons'], 'RegisteredAddressPage', () => import('#features/persons/pages/RegisteredAddressPage.tsx')),
  ),
  profileActualAddress: applicant(
    lazyPage(['persons'], 'ActualAddressPage', () => import('#features/persons/pages/ActualAddressPage.tsx')),
  ),
  profileDisability: applicant(
    lazyPage(['persons'], 'DisabilityPage', () => import('#features/persons/pages/DisabilityPage.tsx')),
  ),
  profileNeeds: applicant(lazyPage(['persons'], 'NeedsPage', () => import('#features/persons/pages/NeedsPage.tsx'))),
  profileNotifications: applicant(
    lazyPage(['persons'], 'NotificationsPage', () => import('#features/persons/pages/NotificationsPage.tsx')),
  ),
  profileReadings: applicant(
    lazyPage(['persons'], 'ReadingsPage', () => import('#features/persons/pages/ReadingsPage.tsx')),
  ),
};

/** The pages of staff, with a table of their own: an applicant never fetches it. */
export const loadStaffPages = () => import('./StaffPages.tsx');

/** Fetches the code and texts of the page at this address, if there is one. */
export const prefetchPage = (pathname: string): void => {
  if (!pathname.startsWith('/admin')) prefetchFrom(routes, pathname);
  else
    void loadStaffPages().then(
      ({ prefetchStaffPage }) => prefetchStaffPage(pathname),
      () => undefined,
    );
};
