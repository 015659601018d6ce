import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';

/** Pages of the hall; each keeps its question in the address. */
type HallPage = 'reception' | 'walkIn' | 'deskBooking' | 'screens' | 'desk' | 'waits';

/** The address of a page of the hall with what it is asked; empty parts are left out. */
export const addressOf = (page: HallPage, asked: Parameters<typeof withQuery>[1] = {}): string =>
  withQuery(staffPathTo(page), asked);
