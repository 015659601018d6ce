/** Every page of visitors and applicants: its name and address. Pages of staff have a table of their own. A room adds its lines here and in app/routes.tsx or inner-routes.tsx. */
export const patterns = {
  home: '/',
  login: '/login',
  register: '/register',
  registerGuide: '/how-to-register',
  display: '/display',
  help: '/help',
  accessibility: '/accessibility',
  feedback: '/feedback',
  privacy: '/privacy',
  terms: '/terms',
  status: '/status',
  news: '/news',
  newsItem: '/news/:itemId',
  questions: '/questions',
  law: '/law',
  search: '/search',
  verify: '/verify',
  demoKey: '/demo-key',
  offices: '/offices',
  services: '/services',
  serviceCategory: '/services/category/:category',
  service: '/services/:code',
  catalogue: '/catalogue',
  products: '/catalogue/products',
  product: '/catalogue/products/:number',
  productClass: '/catalogue/classes/:code',
  compare: '/catalogue/compare',
  choose: '/catalogue/choose/:step',
  makers: '/catalogue/makers',
  maker: '/catalogue/makers/:makerId',
  socialProviders: '/catalogue/social-providers',
  socialProvider: '/catalogue/social-providers/:providerId',
  savedLists: '/cabinet/lists',
  saveProduct: '/cabinet/lists/save/:number',
  renameList: '/cabinet/lists/:listId/name',
  documents: '/cabinet/documents',
  newDocument: '/cabinet/documents/new',
  newDocumentFile: '/cabinet/documents/new/file',
  document: '/cabinet/documents/:documentId',
  applications: '/cabinet/applications',
  newApplication: '/cabinet/applications/new/:code',
  application: '/cabinet/applications/:applicationId',
  applicationApplicant: '/cabinet/applications/:applicationId/applicant',
  applicationObject: '/cabinet/applications/:applicationId/object',
  applicationQuestion: '/cabinet/applications/:applicationId/questions/:key',
  applicationDevice: '/cabinet/applications/:applicationId/device',
  applicationCard: '/cabinet/applications/:applicationId/card',
  applicationCardTopic: '/cabinet/applications/:applicationId/card/:topic',
  applicationDocuments: '/cabinet/applications/:applicationId/documents',
  applicationDocument: '/cabinet/applications/:applicationId/documents/:code',
  applicationSubmitter: '/cabinet/applications/:applicationId/submitter',
  applicationCheck: '/cabinet/applications/:applicationId/check',
  applicationSign: '/cabinet/applications/:applicationId/sign',
  applicationAnswer: '/cabinet/applications/:applicationId/answer',
  applicationWithdraw: '/cabinet/applications/:applicationId/withdraw',
  applicationAppeal: '/cabinet/applications/:applicationId/appeal',
  applicationClock: '/cabinet/applications/:applicationId/clock',
  applicationSpeak: '/cabinet/applications/:applicationId/speak',
  applicationEnterprise: '/cabinet/applications/:applicationId/enterprise',
  booking: '/booking/:step',
  visitReply: '/visits/reply',
  visitCalendar: '/cabinet/visits/calendar',
  visitWait: '/cabinet/visits/wait',
  draws: '/draws',
  draw: '/draws/:releaseId',
  visits: '/cabinet/visits',
  visit: '/cabinet/visits/:visitId',
  visitAct: '/cabinet/visits/:visitId/:act',
  consultations: '/cabinet/consultations',
  newConsultation: '/cabinet/consultations/new',
  consultation: '/cabinet/consultations/:consultationId',
  consultationCheck: '/cabinet/consultations/:consultationId/check',
  consultationAsk: '/cabinet/consultations/:consultationId/ask',
  screen: '/screen',
  place: '/place',
  overview: '/cabinet',
  messages: '/cabinet/messages',
  message: '/cabinet/messages/:messageId',
  registerName: '/register/name',
  registerLogin: '/register/login',
  registerPassword: '/register/password',
  registerTerms: '/register/terms',
  registerCheck: '/register/check',
  registerDone: '/register/done',
  registerKey: '/register/key',
  registerIdGovUa: '/register/id-gov-ua',
  registerSigned: '/register/signed',
  registerCode: '/register/code',
  registerByCode: '/register/by-code',
  confirm: '/confirm',
  confirmContact: '/confirm-contact',
  loginKey: '/login/key',
  loginIdGovUa: '/login/id-gov-ua',
  loginPhone: '/login/phone',
  loginPhoneCode: '/login/phone/code',
  loginCode: '/login/code',
  loginEnrol: '/login/second-factor',
  loginBlocked: '/login/blocked',
  recoveryCodes: '/login/recovery-codes',
  recovery: '/recovery',
  recoveryCode: '/recovery/code',
  recover: '/recover',
  restore: '/restore',
  restoreContact: '/restore/contact',
  restoreDone: '/restore/done',
  restoreStatus: '/restore/status',
  notMe: '/not-me',
  security: '/cabinet/security',
  securityEmail: '/cabinet/security/email',
  securityPhone: '/cabinet/security/phone',
  securityPhoneCode: '/cabinet/security/phone/code',
  securityPassword: '/cabinet/security/password',
  securityKey: '/cabinet/security/key',
  securitySecondFactor: '/cabinet/security/second-factor',
  reactivate: '/cabinet/reactivate',
  profile: '/cabinet/profile',
  profileName: '/cabinet/profile/name',
  profileSalutation: '/cabinet/profile/salutation',
  profilePhoto: '/cabinet/profile/photo',
  profileAlternativePhone: '/cabinet/profile/alternative-phone',
  profileBirthDate: '/cabinet/profile/birth-date',
  profileTaxId: '/cabinet/profile/tax-id',
  profileUnzr: '/cabinet/profile/unzr',
  profileIdentityDocument: '/cabinet/profile/identity-document',
  profileIdentityDocumentOf: '/cabinet/profile/identity-document/:kind',
  profileRegisteredAddress: '/cabinet/profile/registered-address',
  profileActualAddress: '/cabinet/profile/actual-address',
  profileDisability: '/cabinet/profile/disability',
  profileNeeds: '/cabinet/profile/needs',
  profileNotifications: '/cabinet/profile/notifications',
  profileReadings: '/cabinet/profile/readings',
  ownCard: '/cabinet/registry',
  ownCardCheck: '/cabinet/registry/check',
  ownExtracts: '/cabinet/registry/extracts',
  ownCardCode: '/cabinet/registry/code',
  devices: '/cabinet/devices',
  programme: '/cabinet/profile/programme',
  newProgrammeLine: '/cabinet/profile/programme/new',
  programmeLine: '/cabinet/profile/programme/:lineId',
} as const;

export type PageName = keyof typeof patterns;

/** Pages within a section of the cabinet and of the catalogue, those that few come to, and the later steps of signing in and of registration. */
export type InnerPageName = {
  [N in PageName]: (typeof patterns)[N] extends
    | `/cabinet/${string}/${string}`
    | '/cabinet/lists'
    | '/cabinet/registry'
    | '/cabinet/devices'
    | '/cabinet/security'
    | '/cabinet/reactivate'
    | `/catalogue/${string}`
    | `/login/${string}`
    | `/register/${string}`
    ? N
    : never;
}[PageName];

/** The names of the parameters in a pattern. */
export type ParameterOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

type Rest<Pattern extends string> = [ParameterOf<Pattern>] extends [never]
  ? []
  : [values: { readonly [K in ParameterOf<Pattern>]: string }];

/** Builds addresses from a table of patterns. */
export const pathsIn =
  <P extends Readonly<Record<string, string>>>(table: P) =>
  <N extends keyof P & string>(name: N, ...[values]: Rest<P[N]>): string => {
    const known: Readonly<Record<string, string>> = values ?? {};
    return (table[name] ?? '').replace(/:(\w+)/g, (_all, parameter: string) =>
      encodeURIComponent(known[parameter] ?? ''),
    );
  };

/** The address of a page: `pathTo('help')`, `pathTo('application', { applicationId })`. */
export const pathTo = pathsIn(patterns);
