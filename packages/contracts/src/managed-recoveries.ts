import * as z from 'zod/mini';
import { ClaimedIdentity } from './claimed-identity.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { AccountState } from './identity.ts';
import { AccountId } from './ids.ts';
import { BirthDate, EmailAddress } from './people.ts';
import { LossKind, NewContact } from './recoveries.ts';
import { recoveryProblems, RecoveryStatus } from './recovery-status.ts';
import { requiring } from './refusal.ts';
import { storable } from './storable.ts';
import { UnblockReason } from './unblock-requests.ts';

// Apart from the forms that everybody fills in, so that the public pages do not carry what staff need.

/** A line of the queue: nothing in it is personal. */
export const RecoveryLine = z.object({
  ...RecoveryStatus.shape,
  id: z.uuid(),
  decidedAt: z.nullable(z.iso.datetime()),
  decidedBy: z.nullable(z.string()),
});
export type RecoveryLine = z.infer<typeof RecoveryLine>;

const Name = z.object({ surname: z.string(), givenName: z.string(), patronymic: z.nullable(z.string()) });

/** An account as staff see it beside a claim: enough to compare, contacts in part only. */
export const FoundAccount = z.object({
  accountId: AccountId,
  login: z.string(),
  state: AccountState,
  stateReason: z.nullable(z.string()),
  name: Name,
  birthDate: z.nullable(BirthDate),
  /** Its last digits; null when the profile holds none. */
  taxIdEnd: z.nullable(z.string()),
  email: z.string(),
  emailVerified: z.boolean(),
  phone: z.nullable(z.string()),
  phoneVerified: z.boolean(),
  secondFactor: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.nullable(z.iso.datetime()),
});
export type FoundAccount = z.infer<typeof FoundAccount>;

export const Claim = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('recover'),
    name: Name,
    birthDate: BirthDate,
    identity: ClaimedIdentity,
    loss: LossKind,
    text: z.string(),
    contact: NewContact,
  }),
  z.object({
    kind: z.literal('unblock'),
    birthDate: BirthDate,
    identifier: z.string(),
    reason: UnblockReason,
    text: z.string(),
    contact: z.object({ email: EmailAddress }),
  }),
  z.object({
    kind: z.literal('in_person'),
    document: z.object({ kind: z.string(), number: z.string() }),
    contact: z.nullable(NewContact),
  }),
  z.object({
    kind: z.literal('objection'),
    /** The number of the request by which access had been restored. */
    against: z.string(),
  }),
]);
export type Claim = z.infer<typeof Claim>;

export const RecoveryDetail = z.object({
  ...RecoveryLine.shape,
  version: Version,
  /** Null once it was erased. */
  claim: z.nullable(Claim),
  scan: z.nullable(z.object({ fileName: z.string(), mediaType: z.string(), size: z.int() })),
  /** The account that the claim names, or that was decided about. */
  found: z.nullable(FoundAccount),
  decision: z.nullable(
    z.object({ reason: z.string(), dropsSecondFactor: z.boolean(), objectedAt: z.nullable(z.iso.datetime()) }),
  ),
  /** A letter of it could not be delivered. */
  letterFailedAt: z.nullable(z.iso.datetime()),
});
export type RecoveryDetail = z.infer<typeof RecoveryDetail>;

const OneRecovery = z.object({ recoveryId: z.uuid() });

export const listRecoveriesRoute = defineRoute({
  method: 'GET',
  path: '/managed-recoveries',
  summary: 'Requests of people who cannot get in: open ones by due time, or those decided, newest first',
  query: z.extend(PageQuery, { state: z._default(z.enum(['open', 'decided'], { error: 'field.choice' }), 'open') }),
  status: 200,
  response: pageOf(RecoveryLine),
  problems: [],
});

export const readRecoveryRoute = defineRoute({
  method: 'GET',
  path: '/managed-recoveries/:recoveryId',
  summary: 'What one person claimed, beside what the account has; who looked is recorded',
  params: OneRecovery,
  status: 200,
  response: RecoveryDetail,
  problems: [commonProblems.notFound],
});

export const readRecoveryScanRoute = defineRoute({
  method: 'GET',
  path: '/managed-recoveries/:recoveryId/scan',
  summary: 'The scan of the identity document; who looked is recorded',
  params: OneRecovery,
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});

/** What is looked for whole: РНОКПП, a login, a proved address or phone. */
export const AccountKey = z.string().check(
  z.trim(),
  z.maxLength(254),
  requiring((typed) => typed.length >= 3, 'recoveries.key_missing'),
);

export const findAccountRoute = defineRoute({
  method: 'POST',
  path: '/managed-recoveries/find',
  summary: 'The one account of a РНОКПП, a login, a proved address or phone; whoever was found can see who looked',
  body: z.object({ key: AccountKey }),
  status: 200,
  response: z.object({ found: z.nullable(FoundAccount) }),
  problems: [commonProblems.invalidRequest],
});

export const longestReason = 1000;

export const DecisionReason = z.string().check(
  z.overwrite(storable),
  z.trim(),
  z.maxLength(longestReason),
  requiring((typed) => typed.length >= 5, 'recoveries.reason_missing'),
);

/** Approved: of this account. Refused, or an objection settled: why, as the person is told. */
export const RecoveryDecision = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approved'), accountId: AccountId, dropsSecondFactor: z._default(z.boolean(), false) }),
  z.object({ outcome: z.literal('refused'), reason: DecisionReason }),
]);
export type RecoveryDecision = z.infer<typeof RecoveryDecision>;

const deciding = [
  commonProblems.notFound,
  commonProblems.invalidRequest,
  recoveryProblems.accountBlocked,
  recoveryProblems.notBlocked,
  recoveryProblems.contactTaken,
];

export const decideRecoveryRoute = defineRoute({
  method: 'POST',
  path: '/managed-recoveries/:recoveryId/decision',
  summary: 'Restore access or unblock, or refuse with a reason; once',
  params: OneRecovery,
  body: z.object({ version: Version, decision: RecoveryDecision }),
  status: 200,
  response: RecoveryDetail,
  problems: [...deciding, commonProblems.staleVersion, recoveryProblems.decided],
});

export const seenDocuments = ['id_card', 'passport_book', 'foreign_passport', 'residence_permit', 'other'] as const;

/** Who came, with which document, and what is done for them (B38). */
export const InPersonForm = z.object({
  accountId: AccountId,
  document: z.object({
    kind: z.enum(seenDocuments, { error: 'field.choice' }),
    number: z.string().check(
      z.overwrite(storable),
      z.trim(),
      z.maxLength(50),
      requiring((typed) => typed.length >= 4, 'recoveries.number_of_document_missing'),
    ),
  }),
  act: z.discriminatedUnion('name', [
    z.object({ name: z.literal('link'), contact: NewContact, dropsSecondFactor: z._default(z.boolean(), false) }),
    z.object({ name: z.literal('unblock'), reason: DecisionReason }),
  ]),
});
export type InPersonForm = z.infer<typeof InPersonForm>;

export const helpInPersonRoute = defineRoute({
  method: 'POST',
  path: '/managed-recoveries/in-person',
  summary:
    'Help somebody who stands before an officer with an identity document: a link to a contact named on the spot, or an unblocked account',
  body: InPersonForm,
  status: 201,
  response: z.object({ id: z.uuid(), number: z.string() }),
  problems: deciding,
});
