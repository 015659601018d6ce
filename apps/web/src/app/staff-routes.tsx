import type { StaffPageName } from '#shared/navigation/staff-paths.ts';
import { aidRoutes } from './aid-routes.tsx';
import { editorRoutes } from './editor-routes.tsx';
import { lazyPage } from './lazy-page.ts';
import { type PageEntry, staff } from './page-entry.ts';
import { registryRoutes } from './registry-routes.tsx';
import { scheduleRoutes } from './schedule-routes.tsx';

/** Every address of staff and its page. A page in paths.ts under /admin without a line here is a type error. */
export const staffRoutes: Readonly<Record<StaffPageName, PageEntry>> = {
  ...editorRoutes,
  ...scheduleRoutes,
  ...registryRoutes,
  ...aidRoutes,
  inbox: staff(
    lazyPage(['inbox', 'caseHandling'], 'InboxPage', () => import('#features/inbox/pages/InboxPage.tsx')),
    ['officer', 'administrator', 'editor'],
  ),
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
  inboxApplication: staff(
    lazyPage(
      ['inbox', 'caseHandling', 'documents', 'signatures'],
      'ReviewPage',
      () => import('#features/inbox/pages/ReviewPage.tsx'),
    ),
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
    lazyPage(
      ['inbox', 'cardTopics'],
      'RequestInformationPage',
      () => import('#features/inbox/pages/RequestInformationPage.tsx'),
    ),
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
    lazyPage(['inbox', 'caseHandling'], 'DecisionPage', () => import('#features/inbox/pages/DecisionPage.tsx')),
    ['officer'],
  ),
  inboxDecisionCheck: staff(
    lazyPage(['inbox'], 'DecisionCheckPage', () => import('#features/inbox/pages/DecisionCheckPage.tsx')),
    ['officer'],
  ),
  inboxDecisionSign: staff(
    lazyPage(
      ['inbox', 'signing', 'upload'],
      'DecisionSignPage',
      () => import('#features/inbox/pages/DecisionSignPage.tsx'),
    ),
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
  recoveries: staff(
    lazyPage(['recoveryDesk'], 'RecoveriesPage', () => import('#features/recoveries/pages/staff/RecoveriesPage.tsx')),
  ),
  recoveryInPerson: staff(
    lazyPage(
      ['recoveryDesk', 'longText'],
      'InPersonPage',
      () => import('#features/recoveries/pages/staff/InPersonPage.tsx'),
    ),
  ),
  recoveryRequest: staff(
    lazyPage(
      ['recoveryDesk', 'recoveries', 'longText'],
      'RecoveryPage',
      () => import('#features/recoveries/pages/staff/RecoveryPage.tsx'),
    ),
  ),
  deadLetters: staff(
    lazyPage(['administration'], 'DeadLettersPage', () => import('#features/administration/pages/DeadLettersPage.tsx')),
    ['administrator'],
  ),
  incidents: staff(
    lazyPage(['status'], 'IncidentsPage', () => import('#features/status/pages/IncidentsPage.tsx')),
    ['administrator'],
  ),
  incident: staff(
    lazyPage(['status', 'longText'], 'IncidentPage', () => import('#features/status/pages/IncidentPage.tsx')),
    ['administrator'],
  ),
  managedOffices: staff(
    lazyPage(['administration'], 'OfficesPage', () => import('#features/administration/pages/OfficesPage.tsx')),
    ['administrator'],
  ),
  newOffice: staff(
    lazyPage(
      ['administration', 'openingHours'],
      'NewOfficePage',
      () => import('#features/administration/pages/NewOfficePage.tsx'),
    ),
    ['administrator'],
  ),
  managedOffice: staff(
    lazyPage(
      ['administration', 'openingHours'],
      'OfficePage',
      () => import('#features/administration/pages/OfficePage.tsx'),
    ),
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
};
