import { listAccountsRoute } from '@cabinet/contracts/accounts';
import { AccountState } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import { readManagedMakerRoute } from '@cabinet/contracts/managed-bodies';
import { listManagedOfficesRoute } from '@cabinet/contracts/managed-offices';
import { countRecipientsRoute, listDeadLettersRoute } from '@cabinet/contracts/notifications';
import { readServiceRoute } from '@cabinet/contracts/services';
import { listStaffRoute, readStaffMemberRoute } from '@cabinet/contracts/staff';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import type { GroupMessage } from './group-message.ts';

/** What the address of the list of accounts asks for. */
export const AccountFilter = z.object({
  search: z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))), undefined),
  state: z.catch(z.optional(AccountState), undefined),
});
export type AccountFilter = z.infer<typeof AccountFilter>;

/** Accounts, newest first, page by page. */
export const accountsQuery = ({ search, state }: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'accounts', search, state],
    queryFn: ({ signal, pageParam }) =>
      call(listAccountsRoute, {
        query: { ...(pageParam && { cursor: pageParam }), ...(search && { search }), ...(state && { state }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The one account with this login; undefined when there is none. */
export const accountQuery = (login: string) =>
  queryOptions({
    queryKey: ['administration', 'account', login],
    queryFn: async ({ signal }) => {
      const { items } = await call(listAccountsRoute, { query: { search: login, limit: 100 }, signal });
      return items.find((row) => row.login === login) ?? null;
    },
  });

/** How many people a message to this group would reach, asked anew each time: applications come and go. */
export const recipientsQuery = ({ officeId, serviceCode, state }: Omit<GroupMessage, 'subject' | 'body'>) =>
  queryOptions({
    queryKey: ['administration', 'recipients', officeId, serviceCode, state],
    queryFn: ({ signal }) =>
      call(countRecipientsRoute, {
        query: { officeId, ...(serviceCode && { serviceCode }), ...(state && { state }) },
        signal,
      }),
    staleTime: 0,
  });

/** Letters that will not be sent unless somebody acts. */
export const deadLettersQuery = infiniteQueryOptions({
  queryKey: ['administration', 'dead-letters'],
  queryFn: ({ signal, pageParam }) =>
    call(listDeadLettersRoute, { query: { ...(pageParam && { cursor: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** A service with its definition in force. */
export const publishedServiceQuery = (code: string) =>
  queryOptions({
    queryKey: ['services', 'published', code],
    queryFn: ({ signal }) => call(readServiceRoute, { params: { code }, signal }),
  });

/** Every service centre, closed ones too. */
export const managedOfficesQuery = queryOptions({
  queryKey: ['administration', 'offices'],
  queryFn: async ({ signal }) => (await call(listManagedOfficesRoute, { signal })).items,
});

/** Staff, newest first, page by page. */
export const staffQuery = infiniteQueryOptions({
  queryKey: ['administration', 'staff'],
  queryFn: ({ signal, pageParam }) =>
    call(listStaffRoute, { query: { ...(pageParam && { cursor: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** One member of staff. */
export const staffMemberQuery = (accountId: AccountId) =>
  queryOptions({
    queryKey: ['administration', 'staff-member', accountId],
    queryFn: ({ signal }) => call(readStaffMemberRoute, { params: { accountId }, signal }),
  });

/** The maker that an enterprise is, for its name. */
export const makerOfOfficeQuery = (makerId: string) =>
  queryOptions({
    queryKey: ['catalogue', 'maker-of-office', makerId],
    queryFn: ({ signal }) => call(readManagedMakerRoute, { params: { makerId }, signal }),
  });
