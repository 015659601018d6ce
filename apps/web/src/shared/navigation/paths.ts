/** Every page of the site: its name and address. A room adds its lines here and in app/routes.tsx, inner-routes.tsx or staff-routes.tsx. */
export const patterns = {
  home: '/',
  login: '/login',
  register: '/register',
  display: '/display',
  help: '/help',
  accessibility: '/accessibility',
  privacy: '/privacy',
  terms: '/terms',
  services: '/services',
  serviceCategory: '/services/category/:category',
  service: '/services/:code',
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
  applicationDocuments: '/cabinet/applications/:applicationId/documents',
  applicationDocument: '/cabinet/applications/:applicationId/documents/:code',
  applicationSubmitter: '/cabinet/applications/:applicationId/submitter',
  applicationCheck: '/cabinet/applications/:applicationId/check',
  applicationAnswer: '/cabinet/applications/:applicationId/answer',
  applicationWithdraw: '/cabinet/applications/:applicationId/withdraw',
  applicationAppeal: '/cabinet/applications/:applicationId/appeal',
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
  inbox: '/admin',
  inboxApplication: '/admin/applications/:applicationId',
  inboxDocument: '/admin/applications/:applicationId/documents/:attachmentId',
  inboxRequest: '/admin/applications/:applicationId/request',
  inboxEndRequest: '/admin/applications/:applicationId/end-request',
  inboxTakeOver: '/admin/applications/:applicationId/take-over',
  inboxSuspend: '/admin/applications/:applicationId/suspend',
  inboxDecision: '/admin/applications/:applicationId/decision',
  inboxDecisionCheck: '/admin/applications/:applicationId/decision/check',
  inboxAppeal: '/admin/applications/:applicationId/appeal',
  inboxMessage: '/admin/applications/:applicationId/message',
  inboxConsultations: '/admin/consultations',
  inboxConsultation: '/admin/consultations/:consultationId',
  answerTemplates: '/admin/answer-templates',
  answerTemplate: '/admin/answer-templates/:templateId',
  commonQuestions: '/admin/common-questions',
  commonQuestion: '/admin/common-questions/:questionId',
  reception: '/admin/day',
  walkIn: '/admin/day/ticket',
  deskBooking: '/admin/day/booking',
  screens: '/admin/day/screens',
  desk: '/admin/desk',
  waits: '/admin/waits',
  groupMessage: '/admin/messages/new',
  groupMessageCheck: '/admin/messages/new/check',
  accounts: '/admin/accounts',
  blockAccount: '/admin/accounts/:login/block',
  unblockAccount: '/admin/accounts/:login/unblock',
  deadLetters: '/admin/dead-letters',
  managedOffices: '/admin/offices',
  newOffice: '/admin/offices/new',
  managedOffice: '/admin/offices/:officeId',
  staff: '/admin/staff',
  newStaff: '/admin/staff/new',
  staffMember: '/admin/staff/:accountId',
  schedules: '/admin/schedule',
  schedule: '/admin/schedule/:officeId',
  scheduleWeek: '/admin/schedule/:officeId/week',
  scheduleDay: '/admin/schedule/:officeId/day',
  scheduleClosure: '/admin/schedule/:officeId/closure',
  scheduleCheck: '/admin/schedule/:officeId/check/:kind',
  hitVisits: '/admin/schedule/:officeId/visits',
  scheduleDesk: '/admin/schedule/:officeId/desks/:deskId',
  scheduleTopics: '/admin/schedule/:officeId/topics',
  scheduleRules: '/admin/schedule/:officeId/rules',
  scheduleVersions: '/admin/schedule/:officeId/versions',
  scheduleDraws: '/admin/schedule/:officeId/draws',
  scheduleNewDraw: '/admin/schedule/:officeId/draws/new',
  topics: '/admin/topics',
  topic: '/admin/topics/:topicId',
  callPriorities: '/admin/priorities',
  callPriority: '/admin/priorities/:priorityId',
  publishedServices: '/admin/services',
  newServiceDefinition: '/admin/services/new',
  serviceDefinition: '/admin/services/:code/definition',
  registerLogin: '/register/login',
  registerPassword: '/register/password',
  registerTerms: '/register/terms',
  registerCheck: '/register/check',
  registerDone: '/register/done',
  confirm: '/confirm',
  confirmContact: '/confirm-contact',
  loginCode: '/login/code',
  loginEnrol: '/login/second-factor',
  loginBlocked: '/login/blocked',
  recoveryCodes: '/login/recovery-codes',
  recovery: '/recovery',
  recover: '/recover',
  security: '/cabinet/security',
  securityEmail: '/cabinet/security/email',
  securityPhone: '/cabinet/security/phone',
  securityPhoneCode: '/cabinet/security/phone/code',
  securityPassword: '/cabinet/security/password',
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
} as const;

export type PageName = keyof typeof patterns;

/** Pages of staff are those below /admin. */
export type StaffPageName = {
  [N in PageName]: (typeof patterns)[N] extends `/admin${string}` ? N : never;
}[PageName];

/** Pages within a section of the cabinet, and the later steps of signing in and of registration. */
export type InnerPageName = {
  [N in PageName]: (typeof patterns)[N] extends
    | `/cabinet/${string}/${string}`
    | `/login/${string}`
    | `/register/${string}`
    ? N
    : never;
}[PageName];

type ParameterOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

type Values<N extends PageName> = { readonly [K in ParameterOf<(typeof patterns)[N]>]: string };

type Rest<N extends PageName> = [ParameterOf<(typeof patterns)[N]>] extends [never] ? [] : [values: Values<N>];

/** The address of a page: `pathTo('help')`, `pathTo('application', { applicationId })`. */
export const pathTo = <N extends PageName>(name: N, ...[values]: Rest<N>): string => {
  const known: Readonly<Record<string, string>> = values ?? {};
  return patterns[name].replace(/:(\w+)/g, (_all, parameter: string) => encodeURIComponent(known[parameter] ?? ''));
};
