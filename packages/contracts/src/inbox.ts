import * as z from 'zod/mini';
import {
  ApplicationState,
  actProblems,
  applicationProblems,
  InformationRequestKind,
  OneApplication,
  PrecheckFinding,
  someText,
  summaryFacts,
  WithVersion,
  wholeFacts,
} from './applications.ts';
import { PlainDate } from './dates.ts';
import { DecisionFields } from './decision-fields.ts';
import { documentProblems } from './documents.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { DocumentId, OfficeId, RegistryCardId } from './ids.ts';
import { CardFound, registryProblems } from './registry.ts';
import { SignatureBytes, signatureProblems } from './signatures.ts';
import { storable } from './storable.ts';

export const InboxItem = z.object({
  ...summaryFacts,
  applicantName: z.string(),
  claimedByName: z.nullable(z.string()),
  claimedByMe: z.boolean(),
  overdue: z.boolean(),
  /** Working days to the due date; negative when overdue. */
  daysLeft: z.nullable(z.int()),
  /** Past its day, and the applicant has asked why: when. */
  lateAskedAt: z.nullable(z.string()),
});
export type InboxItem = z.infer<typeof InboxItem>;

/**
 * Parts of the work of an office. What the Fund has decided and still has to carry out waits in `toProvide`, then goes
 * its way in `underWay`; `handed` are cases that one's office received and handed on, for reading only.
 */
export const InboxScope = z.enum(['open', 'overdue', 'mine', 'unclaimed', 'toProvide', 'underWay', 'done', 'handed']);
export type InboxScope = z.infer<typeof InboxScope>;

export const listInboxRoute = defineRoute({
  method: 'GET',
  path: '/inbox',
  summary: 'Applications of my offices by due date, overdue first',
  query: z.extend(PageQuery, {
    scope: z._default(InboxScope, 'open'),
    state: z.optional(ApplicationState),
    officeId: z.optional(OfficeId),
    search: z.optional(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(60))),
  }),
  status: 200,
  response: z.extend(pageOf(InboxItem), { overdue: z.int() }),
  problems: [commonProblems.notAllowed],
});

/** Whom the databank may know already: the card that the person has, or those that are of others. */
export const CardVerdict = z.object({
  existing: z._default(z.nullable(RegistryCardId), null),
  distinctFrom: z._default(z.array(RegistryCardId).check(z.maxLength(50)), []),
});
export type CardVerdict = z.infer<typeof CardVerdict>;

export const InternalNote = z.object({ id: z.uuid(), at: z.string(), authorName: z.string(), text: z.string() });
export const ReviewedApplication = z.object({
  ...wholeFacts,
  claimedByName: z.nullable(z.string()),
  claimedByMe: z.boolean(),
  overdue: z.boolean(),
  /** Past its day, and the applicant has asked why: when. */
  lateAskedAt: z.nullable(z.string()),
  notes: z.array(InternalNote),
  /** What the pre-check finds missing; only these may be grounds of a refusal for incompleteness. */
  incompleteness: z.array(PrecheckFinding),
  /** Cards of the databank that may be of the person whom a card is asked for; null: none is asked for. */
  likelyCards: z.nullable(z.array(CardFound)),
});
export type ReviewedApplication = z.infer<typeof ReviewedApplication>;

export const reviewApplicationRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId',
  summary: 'Open an application; the applicant sees that it was opened',
  params: OneApplication,
  status: 200,
  response: ReviewedApplication,
  problems: [commonProblems.notFound],
});
const reviewing = { params: OneApplication, status: 200, response: ReviewedApplication } as const;
const refusals = [...actProblems, applicationProblems.claimedByOther, applicationProblems.notClaimed] as const;

export const claimApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/claim',
  summary: 'Take the application to work on',
  body: WithVersion,
  problems: [...refusals],
});
export const releaseApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/release',
  summary: 'Give the application back to the queue',
  body: WithVersion,
  problems: [...refusals],
});
export const takeOverApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/take-over',
  summary:
    'Take what a colleague had taken; a reason is needed while the colleague is there, and stays among colleagues',
  body: z.extend(WithVersion, { reason: z.nullable(someText) }),
  problems: [...refusals, commonProblems.invalidRequest],
});
export const judgeDocumentRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/documents/:attachmentId/verdict',
  summary: 'Accept a document or return it with a remark',
  params: z.extend(OneApplication, { attachmentId: z.uuid() }),
  body: z.discriminatedUnion('verdict', [
    z.object({ version: Version, verdict: z.literal('accepted') }),
    z.object({ version: Version, verdict: z.literal('needs_rework'), remark: someText }),
  ]),
  problems: [...refusals],
});
export const askForInformationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/requests',
  summary: 'Ask the applicant; the clock of the office stops until the answer',
  body: z.extend(WithVersion, {
    dueOn: PlainDate,
    requests: z
      .array(
        z.object({
          kind: InformationRequestKind,
          requirementCode: z.nullable(z.string().check(z.maxLength(40))),
          pointer: z.nullable(z.string().check(z.maxLength(100))),
          text: someText,
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
  }),
  problems: [...refusals, commonProblems.invalidRequest],
});
export const suspendApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/suspend',
  summary: 'Suspend the review on a legal ground',
  body: z.extend(WithVersion, { reason: someText, owner: z.enum(['thirdParty', 'law']) }),
  problems: [...refusals],
});
export const resumeApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/resume',
  summary: 'Go on with a suspended review',
  body: WithVersion,
  problems: [...refusals],
});
export const decideApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/decision',
  summary: 'Decide, with a reason',
  body: z.extend(WithVersion, {
    ...DecisionFields.shape,
    /** For an approval of a service that asks for a card of the databank. */
    card: z.optional(CardVerdict),
    /** Of the officer, over the manifest of POST …/decision/package. */
    signature: z.optional(SignatureBytes),
  }),
  problems: [
    ...refusals,
    applicationProblems.completeAfterAll,
    applicationProblems.documentsUndecided,
    applicationProblems.keyNotBound,
    signatureProblems.refused,
    signatureProblems.noPerson,
    commonProblems.invalidRequest,
    registryProblems.likelyDuplicate,
    registryProblems.cardClosed,
    registryProblems.cardTaken,
  ],
});
export const endInformationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/requests/cancel',
  summary: 'Cancel the open questions and go on with the review',
  body: z.extend(WithVersion, { reason: someText }),
  problems: [...refusals],
});
export const decideAppealRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/appeal',
  summary: 'Decide an appeal; not by the officer who refused',
  body: z.extend(WithVersion, { outcome: z.enum(['upheld', 'set_aside']), reason: someText }),
  problems: [...refusals],
});
export const addNoteRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/notes',
  summary: 'A note for colleagues; the applicant never sees it',
  body: z.object({ text: someText }),
  problems: [commonProblems.notFound],
});
const OneAttachment = z.extend(OneApplication, { documentId: DocumentId });
export const reviewContentRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId/documents/:documentId/content',
  summary: 'A file of the application; the applicant sees that it was opened',
  params: OneAttachment,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound, documentProblems.notReady],
});
export const reviewPreviewRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId/documents/:documentId/preview',
  summary: 'A safe picture of a file of the application',
  params: OneAttachment,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound, documentProblems.notReady],
});
