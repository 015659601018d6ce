import type { StaffPageName } from '#shared/navigation/paths.ts';
import { lazyPage } from './lazy-page.ts';
import { type PageEntry, staff } from './page-entry.ts';

/** Every address of staff and its page. A page in paths.ts under /admin without a line here is a type error. */
export const staffRoutes: Readonly<Record<StaffPageName, PageEntry>> = {
  inbox: staff(lazyPage(['inbox'], 'InboxPage', () => import('#features/inbox/pages/InboxPage.tsx'))),
  inboxConsultations: staff(
    lazyPage(
      ['consultationInbox'],
      'ConsultationInboxPage',
      () => import('#features/consultation-inbox/pages/ConsultationInboxPage.tsx'),
    ),
    ['officer'],
  ),
  inboxConsultation: staff(
    lazyPage(
      ['consultationInbox', 'documents', 'upload', 'longText'],
      'ReviewConsultationPage',
      () => import('#features/consultation-inbox/pages/ReviewConsultationPage.tsx'),
    ),
    ['officer'],
  ),
  answerTemplates: staff(
    lazyPage(
      ['consultationInbox'],
      'AnswerTemplatesPage',
      () => import('#features/consultation-inbox/pages/AnswerTemplatesPage.tsx'),
    ),
    ['officer'],
  ),
  answerTemplate: staff(
    lazyPage(
      ['consultationInbox', 'longText'],
      'AnswerTemplatePage',
      () => import('#features/consultation-inbox/pages/AnswerTemplatePage.tsx'),
    ),
    ['officer'],
  ),
  commonQuestions: staff(
    lazyPage(
      ['consultationInbox'],
      'CommonQuestionsPage',
      () => import('#features/consultation-inbox/pages/CommonQuestionsPage.tsx'),
    ),
    ['administrator'],
  ),
  commonQuestion: staff(
    lazyPage(
      ['consultationInbox', 'longText'],
      'CommonQuestionPage',
      () => import('#features/consultation-inbox/pages/CommonQuestionPage.tsx'),
    ),
    ['administrator'],
  ),
  inboxApplication: staff(
    lazyPage(['inbox', 'documents'], 'ReviewPage', () => import('#features/inbox/pages/ReviewPage.tsx')),
    ['officer'],
  ),
  inboxDocument: staff(
    lazyPage(
      ['inbox', 'documents'],
      'DocumentVerdictPage',
      () => import('#features/inbox/pages/DocumentVerdictPage.tsx'),
    ),
    ['officer'],
  ),
  inboxRequest: staff(
    lazyPage(['inbox'], 'RequestInformationPage', () => import('#features/inbox/pages/RequestInformationPage.tsx')),
    ['officer'],
  ),
  inboxEndRequest: staff(
    lazyPage(['inbox'], 'EndRequestPage', () => import('#features/inbox/pages/EndRequestPage.tsx')),
    ['officer'],
  ),
  inboxTakeOver: staff(
    lazyPage(['inbox'], 'TakeOverPage', () => import('#features/inbox/pages/TakeOverPage.tsx')),
    ['officer'],
  ),
  inboxSuspend: staff(
    lazyPage(['inbox'], 'SuspendPage', () => import('#features/inbox/pages/SuspendPage.tsx')),
    ['officer'],
  ),
  inboxDecision: staff(
    lazyPage(['inbox'], 'DecisionPage', () => import('#features/inbox/pages/DecisionPage.tsx')),
    ['officer'],
  ),
  inboxDecisionCheck: staff(
    lazyPage(['inbox'], 'DecisionCheckPage', () => import('#features/inbox/pages/DecisionCheckPage.tsx')),
    ['officer'],
  ),
  inboxAppeal: staff(
    lazyPage(['inbox'], 'AppealDecisionPage', () => import('#features/inbox/pages/AppealDecisionPage.tsx')),
    ['officer'],
  ),
  inboxMessage: staff(
    lazyPage(['inbox'], 'ApplicantMessagePage', () => import('#features/inbox/pages/ApplicantMessagePage.tsx')),
    ['officer'],
  ),
  reception: staff(
    lazyPage(['reception'], 'ReceptionPage', () => import('#features/visits/day/pages/staff/ReceptionPage.tsx')),
    ['officer'],
  ),
  walkIn: staff(
    lazyPage(['reception', 'hall'], 'WalkInPage', () => import('#features/visits/day/pages/staff/WalkInPage.tsx')),
    ['officer'],
  ),
  deskBooking: staff(
    lazyPage(['reception'], 'DeskBookingPage', () => import('#features/visits/day/pages/staff/DeskBookingPage.tsx')),
    ['officer'],
  ),
  screens: staff(
    lazyPage(['reception'], 'ScreensPage', () => import('#features/visits/day/pages/staff/ScreensPage.tsx')),
    ['officer'],
  ),
  desk: staff(
    lazyPage(['reception'], 'DeskPage', () => import('#features/visits/day/pages/staff/DeskPage.tsx')),
    ['officer'],
  ),
  waits: staff(lazyPage(['reception'], 'WaitsPage', () => import('#features/visits/day/pages/staff/WaitsPage.tsx'))),
  groupMessage: staff(
    lazyPage(
      ['administration'],
      'GroupMessagePage',
      () => import('#features/administration/pages/GroupMessagePage.tsx'),
    ),
    ['officer'],
  ),
  groupMessageCheck: staff(
    lazyPage(
      ['administration'],
      'GroupMessageCheckPage',
      () => import('#features/administration/pages/GroupMessageCheckPage.tsx'),
    ),
    ['officer'],
  ),
  accounts: staff(
    lazyPage(['administration'], 'AccountsPage', () => import('#features/administration/pages/AccountsPage.tsx')),
    ['administrator'],
  ),
  blockAccount: staff(
    lazyPage(
      ['administration'],
      'BlockAccountPage',
      () => import('#features/administration/pages/BlockAccountPage.tsx'),
    ),
    ['administrator'],
  ),
  unblockAccount: staff(
    lazyPage(
      ['administration'],
      'UnblockAccountPage',
      () => import('#features/administration/pages/UnblockAccountPage.tsx'),
    ),
    ['administrator'],
  ),
  deadLetters: staff(
    lazyPage(['administration'], 'DeadLettersPage', () => import('#features/administration/pages/DeadLettersPage.tsx')),
    ['administrator'],
  ),
  managedOffices: staff(
    lazyPage(['administration'], 'OfficesPage', () => import('#features/administration/pages/OfficesPage.tsx')),
    ['administrator'],
  ),
  newOffice: staff(
    lazyPage(['administration'], 'NewOfficePage', () => import('#features/administration/pages/NewOfficePage.tsx')),
    ['administrator'],
  ),
  managedOffice: staff(
    lazyPage(['administration'], 'OfficePage', () => import('#features/administration/pages/OfficePage.tsx')),
    ['administrator'],
  ),
  staff: staff(
    lazyPage(['administration'], 'StaffPage', () => import('#features/administration/pages/StaffPage.tsx')),
    ['administrator'],
  ),
  newStaff: staff(
    lazyPage(['administration'], 'NewStaffPage', () => import('#features/administration/pages/NewStaffPage.tsx')),
    ['administrator'],
  ),
  staffMember: staff(
    lazyPage(['administration'], 'StaffMemberPage', () => import('#features/administration/pages/StaffMemberPage.tsx')),
    ['administrator'],
  ),
  publishedServices: staff(
    lazyPage(
      ['administration'],
      'PublishedServicesPage',
      () => import('#features/administration/pages/PublishedServicesPage.tsx'),
    ),
    ['administrator'],
  ),
  newServiceDefinition: staff(
    lazyPage(['administration'], 'NewServicePage', () => import('#features/administration/pages/NewServicePage.tsx')),
    ['administrator'],
  ),
  serviceDefinition: staff(
    lazyPage(
      ['administration'],
      'ServiceDefinitionPage',
      () => import('#features/administration/pages/ServiceDefinitionPage.tsx'),
    ),
    ['administrator'],
  ),
  schedules: staff(
    lazyPage(['schedules'], 'SchedulesPage', () => import('#features/schedules/pages/SchedulesPage.tsx')),
  ),
  schedule: staff(lazyPage(['schedules'], 'SchedulePage', () => import('#features/schedules/pages/SchedulePage.tsx'))),
  scheduleWeek: staff(
    lazyPage(['schedules'], 'TimetablePage', () => import('#features/schedules/pages/TimetablePage.tsx')),
  ),
  scheduleDay: staff(
    lazyPage(['schedules'], 'ExceptionPage', () => import('#features/schedules/pages/ExceptionPage.tsx')),
  ),
  scheduleClosure: staff(
    lazyPage(['schedules'], 'ClosurePage', () => import('#features/schedules/pages/ClosurePage.tsx')),
  ),
  scheduleCheck: staff(lazyPage(['schedules'], 'CheckPage', () => import('#features/schedules/pages/CheckPage.tsx'))),
  hitVisits: staff(
    lazyPage(['schedules'], 'HitVisitsPage', () => import('#features/schedules/pages/HitVisitsPage.tsx')),
    ['officer'],
  ),
  scheduleDesk: staff(lazyPage(['schedules'], 'DeskPage', () => import('#features/schedules/pages/DeskPage.tsx'))),
  scheduleTopics: staff(
    lazyPage(['schedules'], 'OfficeTopicsPage', () => import('#features/schedules/pages/OfficeTopicsPage.tsx')),
  ),
  scheduleRules: staff(
    lazyPage(['schedules'], 'BookingRulesPage', () => import('#features/schedules/pages/BookingRulesPage.tsx')),
  ),
  scheduleDraws: staff(
    lazyPage(['releases'], 'OfficeDrawsPage', () => import('#features/releases/pages/staff/OfficeDrawsPage.tsx')),
  ),
  scheduleNewDraw: staff(
    lazyPage(['releases'], 'NewDrawPage', () => import('#features/releases/pages/staff/NewDrawPage.tsx')),
  ),
  scheduleVersions: staff(
    lazyPage(['schedules'], 'VersionsPage', () => import('#features/schedules/pages/VersionsPage.tsx')),
  ),
  topics: staff(
    lazyPage(['schedules'], 'TopicsPage', () => import('#features/schedules/pages/TopicsPage.tsx')),
    ['administrator'],
  ),
  topic: staff(
    lazyPage(['schedules'], 'TopicPage', () => import('#features/schedules/pages/TopicPage.tsx')),
    ['administrator'],
  ),
  callPriorities: staff(
    lazyPage(['schedules'], 'CallPrioritiesPage', () => import('#features/schedules/pages/CallPrioritiesPage.tsx')),
    ['administrator'],
  ),
  callPriority: staff(
    lazyPage(['schedules'], 'CallPriorityPage', () => import('#features/schedules/pages/CallPriorityPage.tsx')),
    ['administrator'],
  ),
};
