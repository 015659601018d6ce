import type { readSessionRoute, Session, signOutRoute } from '@cabinet/contracts/identity';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';
import { rememberFormToken } from '#shared/api/session-state.ts';
import { forgetLocalCopies } from '#shared/api/local-copy.ts';

export const readSession = doorOf<typeof readSessionRoute>('GET', '/session');
export const endSession = doorOf<typeof signOutRoute>('POST', '/sign-out');

export type Actor = NonNullable<Session['actor']>;
export type Role = Actor['role'];

/** Who is signed in; read once and kept until something changes it. */
export const sessionQuery = queryOptions({
  queryKey: ['identity', 'session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await call(readSession, { signal });
    rememberFormToken(session.formToken);
    return session;
  },
  staleTime: 60_000,
});

/** The person signed in, or null; null too while the answer is on its way, so public pages need not wait. */
export const useActor = (): Actor | null => useQuery(sessionQuery).data?.actor ?? null;

/** Ends the session here and forgets everything read in it. */
export const useSignOut = (): { readonly signOut: () => Promise<void>; readonly pending: boolean } => {
  const queries = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: () => call(endSession),
    onSuccess: async () => {
      await forgetLocalCopies();
      queries.clear();
    },
  });
  return { signOut: async () => void (await mutateAsync()), pending: isPending };
};
