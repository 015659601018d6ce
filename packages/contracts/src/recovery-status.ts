import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, LinkToken } from './identity.ts';
import { requiring } from './refusal.ts';

// Apart from the form itself, so that the page of the state does not carry what the form needs.

export const recoveryProblems = defineProblems({
  decided: { code: 'recoveries.decided', status: 409 },
  notDue: { code: 'recoveries.not_due', status: 409 },
  /** Only an administrator unblocks through a request, or an officer in person. */
  accountBlocked: { code: 'recoveries.account_blocked', status: 409 },
  notBlocked: { code: 'recoveries.not_blocked', status: 409 },
  contactTaken: { code: 'recoveries.contact_taken', status: 409 },
});

export const RecoveryKind = z.enum(['recover', 'unblock', 'in_person', 'objection'], { error: 'field.choice' });
export type RecoveryKind = z.infer<typeof RecoveryKind>;
export const RecoveryState = z.enum(['open', 'approved', 'refused'], { error: 'field.choice' });
export type RecoveryState = z.infer<typeof RecoveryState>;

/** What its author is told of a request. */
export const RecoveryStatus = z.object({
  number: z.string(),
  kind: RecoveryKind,
  state: RecoveryState,
  receivedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  /** When anything of it last changed (B43). */
  changedAt: z.iso.datetime(),
  /** The due time has passed and nobody has decided (B44). */
  late: z.boolean(),
  askedWhyAt: z.nullable(z.iso.datetime()),
});
export type RecoveryStatus = z.infer<typeof RecoveryStatus>;

/** What opens the state of a request: its number, as dictated or typed, and the birth date written in it. */
export const RecoveryLookup = z.object({
  number: z.string().check(
    z.trim(),
    z.maxLength(40),
    requiring((typed) => typed.length > 0, 'recoveries.number_missing'),
  ),
  birthDate: PlainDate,
});
export type RecoveryLookup = z.infer<typeof RecoveryLookup>;

export const readRecoveryStatusRoute = defineRoute({
  method: 'POST',
  path: '/recoveries/status',
  summary: 'How far a request is, by its number and the birth date in it',
  body: RecoveryLookup,
  status: 200,
  response: RecoveryStatus,
  problems: [commonProblems.invalidRequest, commonProblems.notFound, commonProblems.tooManyRequests],
});

export const askWhyLateRoute = defineRoute({
  method: 'POST',
  path: '/recoveries/status/why',
  summary: 'Ask why a request that is past its due time takes so long; staff see it marked',
  body: RecoveryLookup,
  status: 200,
  response: RecoveryStatus,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.notFound,
    commonProblems.tooManyRequests,
    recoveryProblems.notDue,
  ],
});

export const objectRoute = defineRoute({
  method: 'POST',
  path: '/recoveries/objection',
  summary: '«Це не я»: by the link in the letter to the former contact; the account is blocked and staff are told',
  body: z.object({ token: LinkToken }),
  status: 200,
  response: z.object({ blocked: z.literal(true) }),
  problems: [commonProblems.invalidRequest, identityProblems.linkDead],
});
