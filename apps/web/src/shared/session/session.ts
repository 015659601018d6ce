import type { readSessionRoute, Session, signOutRoute } from '@cabinet/contracts/identity';
import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';
import { rememberFormToken, sessionExpired } from '#shared/api/session-state.ts';
import { closeCopies, forgetLocalCopies, forgetTabCopies, openCopies } from '#shared/api/forget-copies.ts';

export const readSession = doorOf<typeof readSessionRoute>('GET', '/session');
export const endSession = doorOf<typeof signOutRoute>('POST', '/sign-out');

export type Actor = NonNullable<Session['actor']>;
export type Role = Actor['role'];

let present: Actor | null = null;

/** Who was signed in last, also when their session has ended by itself: their page stays until they sign in again or leave. */
export const lastActor = (): Actor | null => present;

const note = (session: Session): Session => {
  rememberFormToken(session.formToken);
  // Whoever opens the cabinet next at this tab must find nothing of the one before.
  if (!session.actor && !session.pending && !present) forgetTabCopies();
  openCopies();
  if (session.actor && present && session.actor.login !== present.login) void forgetLocalCopies();
  if (session.actor) present = session.actor;
  return session;
};

/** Who is signed in; read once and kept until something changes it. */
export const sessionQuery = queryOptions({
  queryKey: ['identity', 'session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = note(await call(readSession, { signal }));
    if (!session.actor && present) sessionExpired();
    return session;
  },
  staleTime: 60_000,
});

/** Puts a session that an act has just answered in place of the one known so far. */
export const keepSession = (queries: QueryClient, session: Session): void => {
  queries.setQueryData(sessionQuery.queryKey, note(session));
};

/** The person signed in, or null; null too while the answer is on its way, so public pages need not wait. */
export const useActor = (): Actor | null => useQuery(sessionQuery).data?.actor ?? null;

/** Whether the person signed in is an applicant; nobody and staff are not. Waits until it is known who is there. */
export const useIsApplicant = (): boolean => useSuspenseQuery(sessionQuery).data.actor?.role === 'applicant';

/** Ends the session here and forgets everything read in it. */
export const useSignOut = (): { readonly signOut: () => Promise<void>; readonly pending: boolean } => {
  const queries = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: () => call(endSession),
    onSuccess: async () => {
      present = null;
      closeCopies();
      await forgetLocalCopies();
      queries.clear();
    },
  });
  return { signOut: async () => void (await mutateAsync()), pending: isPending };
};
