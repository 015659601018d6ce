import * as z from 'zod/mini';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { AccountState, identityProblems } from './identity.ts';
import { AccountId } from './ids.ts';

export const AccountRow = z.object({
  id: AccountId,
  login: z.string(),
  role: z.string(),
  state: AccountState,
  stateReason: z.nullable(z.string()),
  createdAt: z.string(),
  lastSignInAt: z.nullable(z.string()),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const listAccountsRoute = defineRoute({
  method: 'GET',
  path: '/accounts',
  summary: 'Accounts, for an administrator',
  query: z.extend(PageQuery, {
    search: z.optional(z.string().check(z.maxLength(100))),
    state: z.optional(AccountState),
  }),
  status: 200,
  response: pageOf(AccountRow),
  problems: [commonProblems.notAllowed],
});

const OneAccount = z.object({ accountId: AccountId });
const WithReason = z.object({ reason: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)) });

export const blockAccountRoute = defineRoute({
  method: 'POST',
  path: '/accounts/:accountId/block',
  summary: 'Block an account with a reason; its sessions end',
  params: OneAccount,
  body: WithReason,
  status: 200,
  response: AccountRow,
  problems: [commonProblems.notFound, identityProblems.transitionNotAllowed, commonProblems.invalidRequest],
});
export const unblockAccountRoute = defineRoute({
  method: 'POST',
  path: '/accounts/:accountId/unblock',
  summary: 'Unblock an account with a reason',
  params: OneAccount,
  body: WithReason,
  status: 200,
  response: AccountRow,
  problems: [commonProblems.notFound, identityProblems.transitionNotAllowed, commonProblems.invalidRequest],
});
