import { pathTo } from '#shared/navigation/paths.ts';

/** Pages of the hall; each keeps its question in the address. */
type HallPage = 'reception' | 'walkIn' | 'deskBooking' | 'screens' | 'desk' | 'waits';

/** The address of a page of the hall with what it is asked; empty parts are left out. */
export const addressOf = (page: HallPage, asked: Readonly<Record<string, string | null | undefined>> = {}): string => {
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return query ? `${pathTo(page)}?${query}` : pathTo(page);
};
