import type { StaffPageName } from '#shared/navigation/staff-paths.ts';
import { lazyPage } from './lazy-page.ts';
import { type PageEntry, staff } from './page-entry.ts';

/** The pages of a centre's day and of its schedules. */
export const scheduleRoutes = {
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
} satisfies Partial<Record<StaffPageName, PageEntry>>;
