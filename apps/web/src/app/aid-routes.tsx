import type { StaffPageName } from '#shared/navigation/staff-paths.ts';
import { lazyPage } from './lazy-page.ts';
import { type PageEntry, staff } from './page-entry.ts';

/** What is done with a case of an assistive product: by the office that received it, by the Fund, by the enterprise. */
export const aidRoutes = {
  inboxForward: staff(
    lazyPage(['inbox', 'caseHandling'], 'ForwardPage', () => import('#features/inbox/pages/ForwardPage.tsx')),
    ['officer'],
  ),
  inboxReroute: staff(
    lazyPage(['inbox', 'caseHandling'], 'ReroutePage', () => import('#features/inbox/pages/ReroutePage.tsx')),
    ['officer'],
  ),
  inboxHearing: staff(
    lazyPage(['inbox', 'caseHandling'], 'InvitePage', () => import('#features/inbox/pages/InvitePage.tsx')),
    ['officer'],
  ),
  inboxQueue: staff(
    lazyPage(['inbox', 'caseHandling'], 'EnqueuePage', () => import('#features/inbox/pages/EnqueuePage.tsx')),
    ['officer'],
  ),
  inboxReferral: staff(
    lazyPage(['inbox', 'caseHandling'], 'ReferralPage', () => import('#features/inbox/pages/ReferralPage.tsx')),
    ['officer'],
  ),
  inboxTermination: staff(
    lazyPage(['inbox', 'caseHandling'], 'TerminationPage', () => import('#features/inbox/pages/TerminationPage.tsx')),
    ['officer'],
  ),
  inboxPayment: staff(
    lazyPage(['inbox', 'caseHandling'], 'PaymentPage', () => import('#features/inbox/pages/PaymentPage.tsx')),
    ['officer'],
  ),
  orders: staff(
    lazyPage(['orders'], 'OrdersPage', () => import('#features/orders/pages/OrdersPage.tsx')),
    ['officer'],
  ),
  order: staff(
    lazyPage(['orders'], 'OrderPage', () => import('#features/orders/pages/OrderPage.tsx')),
    ['officer'],
  ),
  declineOrder: staff(
    lazyPage(['orders'], 'DeclineOrderPage', () => import('#features/orders/pages/DeclineOrderPage.tsx')),
    ['officer'],
  ),
  measureOrder: staff(
    lazyPage(['orders'], 'MeasureOrderPage', () => import('#features/orders/pages/MeasureOrderPage.tsx')),
    ['officer'],
  ),
  issueDevice: staff(
    lazyPage(['orders'], 'IssueDevicePage', () => import('#features/orders/pages/IssueDevicePage.tsx')),
    ['officer'],
  ),
} satisfies Partial<Record<StaffPageName, PageEntry>>;
