import { matchPath } from 'react-router-dom';
import { patterns } from '#shared/navigation/paths.ts';
import type { Role } from '#shared/session/session.ts';
import type { LazyPage } from './lazy-page.ts';

export interface PageEntry extends LazyPage {
  readonly layout: 'public' | 'cabinet' | 'admin';
  /** Who may open it; everybody when absent. */
  readonly roles?: readonly Role[];
}

/** A page open to everybody. */
export const open = (page: LazyPage): PageEntry => ({ ...page, layout: 'public' });

/** A page of the applicant: `applicant(lazyPage(['documents'], …))`. */
export const applicant = (page: LazyPage): PageEntry => ({ ...page, layout: 'cabinet', roles: ['applicant'] });

/** A page of any signed-in person. */
export const signedIn = (page: LazyPage): PageEntry => ({
  ...page,
  layout: 'cabinet',
  roles: ['applicant', 'officer', 'administrator', 'editor'],
});

/** A page of staff. */
export const staff = (page: LazyPage, roles: readonly Role[] = ['officer', 'administrator']): PageEntry => ({
  ...page,
  layout: 'admin',
  roles,
});

type Patterns = Readonly<Record<string, string>>;
type Pages = Readonly<Partial<Record<string, PageEntry>>>;

/** The page that a table has at this address. */
export const entryAt = (pages: Pages, pathname: string, table: Patterns = patterns): PageEntry | undefined => {
  const found = Object.entries(table).find(([name, pattern]) => pages[name] && matchPath(pattern, pathname));
  return found && pages[found[0]];
};

/** Fetches the code and texts of the page at this address, if the table has one. */
export const prefetchFrom = (pages: Pages, pathname: string, table: Patterns = patterns): void =>
  entryAt(pages, pathname, table)?.prefetch();
