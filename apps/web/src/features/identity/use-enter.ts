import type { Session } from '@cabinet/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { pathTo } from '#shared/navigation/paths.ts';
import { safeNext } from '#shared/session/safe-next.ts';
import type { Role } from '#shared/session/session.ts';
import { keepSession } from '#shared/session/session.ts';
import { pageAfterPassword } from './rules.ts';
import { useOnTheWay } from './use-on-the-way.ts';

/** The first page after signing in; /admin leads each role of staff on to its own. */
export const homeOf = (role: Role | undefined): string =>
  role === undefined || role === 'applicant' ? pathTo('overview') : '/admin';

interface Entry {
  /** Goes on from a session: to what is still owed, or to the page the person wanted (`?next=` unless told). */
  readonly enter: (session: Session, wanted?: string | null) => Promise<void>;
  /** The address of a page of sign-in that remembers where the person wanted to go. */
  readonly onTheWay: (path: string) => string;
}

export const useEnter = (): Entry => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const next = useSearchParams()[0].get('next');
  const onTheWay = useOnTheWay();
  const enter = async (session: Session, wanted = next): Promise<void> => {
    keepSession(queries, session);
    const owed = pageAfterPassword(session);
    if (owed) return void (await navigate(onTheWay(pathTo(owed))));
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'session' });
    await navigate(safeNext(wanted, homeOf(session.actor?.role)), { replace: true });
  };
  return { enter, onTheWay };
};
