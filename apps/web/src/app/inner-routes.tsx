import type { InnerPageName } from '#shared/navigation/paths.ts';
import { lazyPage } from './lazy-page.ts';
import { applicant, open, type PageEntry, signedIn } from './page-entry.ts';

/** Every address within a section of the cabinet and of the catalogue, and the later steps of signing in and of registration. A page in paths.ts there without a line here is a type error. */
export const innerRoutes: Readonly<Record<InnerPageName, PageEntry>> = {
  registerName: open(
    lazyPage(['identity'], 'RegisterNamePage', () => import('#features/identity/pages/RegisterNamePage.tsx')),
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
  registerKey: open(
    lazyPage(
      ['identity', 'signing', 'upload'],
      'RegisterKeyPage',
      () => import('#features/identity/pages/RegisterKeyPage.tsx'),
    ),
  ),
  registerIdGovUa: open(
    lazyPage(
      ['identity', 'idGovUa'],
      'RegisterIdGovUaPage',
      () => import('#features/identity/pages/RegisterIdGovUaPage.tsx'),
    ),
  ),
  registerSigned: open(
    lazyPage(['identity'], 'RegisterSignedPage', () => import('#features/identity/pages/RegisterSignedPage.tsx')),
  ),
  registerCode: open(
    lazyPage(
      ['identity', 'codeAccess'],
      'RegisterCodePage',
      () => import('#features/identity/pages/RegisterCodePage.tsx'),
    ),
  ),
  registerByCode: open(
    lazyPage(
      ['identity', 'codeAccess'],
      'RegisterByCodePage',
      () => import('#features/identity/pages/RegisterByCodePage.tsx'),
    ),
  ),
  loginKey: open(
    lazyPage(
      ['identity', 'signing', 'upload'],
      'LoginKeyPage',
      () => import('#features/identity/pages/LoginKeyPage.tsx'),
    ),
  ),
  loginIdGovUa: open(
    lazyPage(
      ['identity', 'idGovUa'],
      'LoginIdGovUaPage',
      () => import('#features/identity/pages/LoginIdGovUaPage.tsx'),
    ),
  ),
  loginPhone: open(
    lazyPage(
      ['identity', 'phoneAccess'],
      'LoginPhonePage',
      () => import('#features/identity/pages/LoginPhonePage.tsx'),
    ),
  ),
  loginPhoneCode: open(
    lazyPage(
      ['identity', 'phoneAccess'],
      'LoginPhoneCodePage',
      () => import('#features/identity/pages/LoginPhoneCodePage.tsx'),
    ),
  ),
  loginCode: open(lazyPage(['identity'], 'LoginCodePage', () => import('#features/identity/pages/LoginCodePage.tsx'))),
  loginEnrol: open(
    lazyPage(['identity'], 'LoginEnrolPage', () => import('#features/identity/pages/LoginEnrolPage.tsx')),
  ),
  loginBlocked: open(
    lazyPage(
      ['identity', 'recoveries', 'longText'],
      'LoginBlockedPage',
      () => import('#features/identity/pages/LoginBlockedPage.tsx'),
    ),
  ),
  recoveryCodes: open(
    lazyPage(['identity'], 'RecoveryCodesPage', () => import('#features/identity/pages/RecoveryCodesPage.tsx')),
  ),
  products: open(lazyPage(['catalogue'], 'ProductsPage', () => import('#features/catalogue/pages/ProductsPage.tsx'))),
  product: open(lazyPage(['catalogue'], 'ProductPage', () => import('#features/catalogue/pages/ProductPage.tsx'))),
  saveProduct: applicant(
    lazyPage(['catalogue'], 'SaveProductPage', () => import('#features/catalogue/pages/SaveProductPage.tsx')),
  ),
  renameList: applicant(
    lazyPage(['catalogue'], 'RenameListPage', () => import('#features/catalogue/pages/RenameListPage.tsx')),
  ),
  productClass: open(lazyPage(['catalogue'], 'ClassPage', () => import('#features/catalogue/pages/ClassPage.tsx'))),
  compare: open(lazyPage(['catalogue'], 'ComparePage', () => import('#features/catalogue/pages/ComparePage.tsx'))),
  choose: open(lazyPage(['catalogue'], 'ChoosePage', () => import('#features/catalogue/pages/ChoosePage.tsx'))),
  makers: open(lazyPage(['catalogueBodies'], 'MakersPage', () => import('#features/catalogue/pages/MakersPage.tsx'))),
  maker: open(
    lazyPage(
      ['catalogue', 'catalogueBodies', 'services'],
      'MakerPage',
      () => import('#features/catalogue/pages/MakerPage.tsx'),
    ),
  ),
  socialProviders: open(
    lazyPage(
      ['catalogueBodies'],
      'SocialProvidersPage',
      () => import('#features/catalogue/pages/SocialProvidersPage.tsx'),
    ),
  ),
  socialProvider: open(
    lazyPage(
      ['catalogueBodies', 'services'],
      'SocialProviderPage',
      () => import('#features/catalogue/pages/SocialProviderPage.tsx'),
    ),
  ),
  visitCalendar: applicant(
    lazyPage(['visitLinks'], 'CalendarPage', () => import('#features/visits/pages/CalendarPage.tsx')),
  ),
  visitWait: applicant(lazyPage(['visitLinks'], 'WaitPage', () => import('#features/visits/pages/WaitPage.tsx'))),
  newConsultation: applicant(
    lazyPage(
      ['consultations', 'longText'],
      'NewConsultationPage',
      () => import('#features/consultations/pages/NewConsultationPage.tsx'),
    ),
  ),
  consultation: applicant(
    lazyPage(
      ['consultations', 'documents', 'upload', 'longText', 'services'],
      'ConsultationPage',
      () => import('#features/consultations/pages/ConsultationPage.tsx'),
    ),
  ),
  consultationCheck: applicant(
    lazyPage(
      ['consultations', 'documents'],
      'ConsultationCheckPage',
      () => import('#features/consultations/pages/ConsultationCheckPage.tsx'),
    ),
  ),
  consultationAsk: applicant(
    lazyPage(
      ['consultations', 'documents', 'upload', 'longText'],
      'ConsultationAskPage',
      () => import('#features/consultations/pages/ConsultationAskPage.tsx'),
    ),
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
  applicationDevice: applicant(
    lazyPage(['applications', 'provisions'], 'DevicePage', () => import('#features/applications/pages/DevicePage.tsx')),
  ),
  applicationCard: applicant(
    lazyPage(
      ['applications', 'cardTopics'],
      'CardTopicsPage',
      () => import('#features/applications/pages/CardTopicsPage.tsx'),
    ),
  ),
  applicationCardTopic: applicant(
    lazyPage(
      ['applications', 'cardTopics', 'persons'],
      'CardTopicPage',
      () => import('#features/applications/pages/CardTopicPage.tsx'),
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
  applicationSign: applicant(
    lazyPage(
      ['applications', 'signing', 'upload'],
      'SignApplicationPage',
      () => import('#features/applications/pages/SignApplicationPage.tsx'),
    ),
  ),
  applicationAnswer: applicant(
    lazyPage(
      ['applications', 'services', 'documents', 'longText'],
      'AnswerPage',
      () => import('#features/applications/pages/AnswerPage.tsx'),
    ),
  ),
  applicationWithdraw: applicant(
    lazyPage(
      ['applications', 'services', 'longText'],
      'WithdrawPage',
      () => import('#features/applications/pages/WithdrawPage.tsx'),
    ),
  ),
  applicationClock: applicant(
    lazyPage(['caseClock'], 'CaseClockPage', () => import('#features/applications/pages/CaseClockPage.tsx')),
  ),
  applicationAppeal: applicant(
    lazyPage(
      ['applications', 'services', 'longText'],
      'AppealPage',
      () => import('#features/applications/pages/AppealPage.tsx'),
    ),
  ),
  applicationSpeak: applicant(
    lazyPage(
      ['applications', 'provisions', 'services', 'longText'],
      'SpeakPage',
      () => import('#features/applications/pages/SpeakPage.tsx'),
    ),
  ),
  applicationEnterprise: applicant(
    lazyPage(
      ['provisions', 'services', 'longText'],
      'ChooseEnterprisePage',
      () => import('#features/provisions/pages/ChooseEnterprisePage.tsx'),
    ),
  ),
  visit: applicant(
    lazyPage(['visits', 'visitLinks'], 'VisitPage', () => import('#features/visits/pages/VisitPage.tsx')),
  ),
  visitAct: applicant(lazyPage(['visits'], 'VisitActPage', () => import('#features/visits/pages/VisitActPage.tsx'))),
  message: applicant(
    lazyPage(['notifications'], 'MessagePage', () => import('#features/notifications/pages/MessagePage.tsx')),
  ),
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
  ownCardCheck: applicant(
    lazyPage(['persons', 'ownCard'], 'OwnCardCheckPage', () => import('#features/persons/pages/OwnCardCheckPage.tsx')),
  ),
  ownCardCode: applicant(
    lazyPage(['ownCard', 'codeAccess'], 'OwnCardCodePage', () => import('#features/persons/pages/OwnCardCodePage.tsx')),
  ),
  ownExtracts: applicant(
    lazyPage(['extracts'], 'OwnExtractsPage', () => import('#features/extracts/pages/OwnExtractsPage.tsx')),
  ),
  devices: applicant(lazyPage(['devices'], 'DevicesPage', () => import('#features/provisions/pages/DevicesPage.tsx'))),
  ownCard: applicant(
    lazyPage(['persons', 'ownCard'], 'OwnCardPage', () => import('#features/persons/pages/OwnCardPage.tsx')),
  ),
  programme: applicant(
    lazyPage(['programme'], 'ProgrammePage', () => import('#features/persons/pages/ProgrammePage.tsx')),
  ),
  newProgrammeLine: applicant(
    lazyPage(['programme'], 'NewProgrammeLinePage', () => import('#features/persons/pages/NewProgrammeLinePage.tsx')),
  ),
  programmeLine: applicant(
    lazyPage(['programme'], 'ProgrammeLinePage', () => import('#features/persons/pages/ProgrammeLinePage.tsx')),
  ),
  profileReadings: applicant(
    lazyPage(['persons'], 'ReadingsPage', () => import('#features/persons/pages/ReadingsPage.tsx')),
  ),
  savedLists: applicant(lazyPage(['catalogue'], 'ListsPage', () => import('#features/catalogue/pages/ListsPage.tsx'))),
  securityKey: signedIn(
    lazyPage(
      ['identity', 'signing', 'upload'],
      'SecurityKeyPage',
      () => import('#features/identity/pages/SecurityKeyPage.tsx'),
    ),
  ),
  security: signedIn(lazyPage(['identity'], 'SecurityPage', () => import('#features/identity/pages/SecurityPage.tsx'))),
  reactivate: applicant(
    lazyPage(['identity'], 'ReactivatePage', () => import('#features/identity/pages/ReactivatePage.tsx')),
  ),
};
