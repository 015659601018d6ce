import * as z from 'zod/mini';
import { longestAnswer, longestQuestion } from './consultation-sizes.ts';
import { PlainDate } from './dates.ts';
import { Document, documentProblems } from './documents.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ApplicationId, ConsultationId, DocumentId, OfficeId } from './ids.ts';
import { TopicCode } from './schedules.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

/** Largest file of a consultation unless the installation says otherwise, bytes; exactly so many pass (G2). */
export const attachmentLimit = 4_194_304;

export const consultationProblems = defineProblems({
  notAllowedNow: { code: 'consultations.not_allowed_now', status: 409 },
  notComplete: { code: 'consultations.not_complete', status: 422 },
  topicNotTaken: { code: 'consultations.topic_not_taken', status: 422 },
  documentUnknown: { code: 'consultations.document_unknown', status: 422 },
  attachmentTooLarge: { code: 'consultations.attachment_too_large', status: 413 },
  tooManyFiles: { code: 'consultations.too_many_files', status: 409 },
  tooManyDrafts: { code: 'consultations.too_many_drafts', status: 409 },
  tooManyWaiting: { code: 'consultations.too_many_waiting', status: 409 },
  claimedByOther: { code: 'consultations.claimed_by_other', status: 409 },
  notClaimed: { code: 'consultations.not_claimed', status: 409 },
  notColleague: { code: 'consultations.not_colleague', status: 422 },
  tooManyTemplates: { code: 'consultations.too_many_templates', status: 409 },
});

export const ConsultationState = z.enum(['draft', 'sent', 'answered', 'closed']);
export type ConsultationState = z.infer<typeof ConsultationState>;

/** A state that staff may know of: a draft is its owner's alone. */
export const AskedState = z.enum(['sent', 'answered', 'closed']);
export type AskedState = z.infer<typeof AskedState>;

const words = (longest: number) => z.string().check(z.overwrite(storable), z.trim(), z.maxLength(longest));
const saidWords = (longest: number) => words(longest).check(z.minLength(1, { error: 'consultations.text_missing' }));

export const QuestionText = saidWords(longestQuestion);
export const AnswerText = saidWords(longestAnswer);

/** What the office proposes to do next: a booked visit on a topic, or an application for a service, by its code. */
export const Proposal = z.object({ kind: z.enum(['visit', 'application']), code: TopicCode, officeId: OfficeId });
export type Proposal = z.infer<typeof Proposal>;

/** A proposal with the names of what it is about. */
export const ShownProposal = z.extend(Proposal, { subject: Bilingual, officeName: Bilingual });
export type ShownProposal = z.infer<typeof ShownProposal>;

export const ConsultationFile = z.object({
  documentId: DocumentId,
  title: z.string(),
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  state: Document.shape.state,
  refusal: Document.shape.refusal,
  hasPreview: z.boolean(),
  byOffice: z.boolean(),
  addedAt: z.string(),
});
export type ConsultationFile = z.infer<typeof ConsultationFile>;

/** One thing that was said or done, oldest first; texts of questions, answers and reasons. */
export const ConsultationEntry = z.object({
  id: z.uuid(),
  at: z.string(),
  act: z.string(),
  actorRole: z.string(),
  actorName: z.string(),
  text: z.nullable(z.string()),
  files: z.array(ConsultationFile),
});
export type ConsultationEntry = z.infer<typeof ConsultationEntry>;

const summaryFacts = {
  id: ConsultationId,
  /** Short, with a check character, fit to be dictated. */
  number: z.string(),
  version: Version,
  state: ConsultationState,
  /** A topic of the list; null when the person named one in their own words, or none yet. */
  topic: z.nullable(z.object({ code: z.string(), name: Bilingual })),
  topicText: z.nullable(z.string()),
  officeId: OfficeId,
  officeName: Bilingual,
  createdAt: z.string(),
  updatedAt: z.string(),
  sentAt: z.nullable(z.string()),
  /** By when the answer is due; of a draft: if it is sent today. */
  dueOn: PlainDate,
  answeredAt: z.nullable(z.string()),
  /** Who answered last: «Службенко О. П.» */
  answeredByName: z.nullable(z.string()),
};

export const ConsultationSummary = z.object(summaryFacts);
export type ConsultationSummary = z.infer<typeof ConsultationSummary>;

const wholeFacts = {
  ...summaryFacts,
  entries: z.array(ConsultationEntry),
  /** Put in and not yet sent: beside a draft, a further question, or an answer that is being written. */
  files: z.array(ConsultationFile),
  /** Did the last answer help? Null: the person has not said. */
  helped: z.nullable(z.boolean()),
  proposal: z.nullable(ShownProposal),
  /** Act codes of the machine that the reader may do now: the buttons of the page. */
  acts: z.array(z.string()),
};

export const Consultation = z.object({
  ...wholeFacts,
  /** The question of a draft; what was sent stands in the entries. */
  draftText: z.nullable(z.string()),
  /** Applications that were begun from it, the oldest first; the person's own business. */
  ledTo: z.array(z.object({ id: ApplicationId, number: z.string() })),
});
export type Consultation = z.infer<typeof Consultation>;

/** A topic of the list, or the person's own words in its place. */
const topicFacts = {
  topicCode: z.nullable(TopicCode),
  topicText: z.nullable(words(150)),
};
export const ConsultationDraft = z.object({ ...topicFacts, officeId: OfficeId, text: words(longestQuestion) });
export type ConsultationDraft = z.infer<typeof ConsultationDraft>;
export const ConsultationChange = z.partial(ConsultationDraft);
export type ConsultationChange = z.infer<typeof ConsultationChange>;

export const OneConsultation = z.object({ consultationId: ConsultationId });
const OneFile = z.extend(OneConsultation, { documentId: DocumentId });
const WithVersion = z.object({ version: Version });
const actProblems = [commonProblems.notFound, commonProblems.staleVersion, consultationProblems.notAllowedNow] as const;
const own = { params: OneConsultation, status: 200, response: Consultation } as const;

export const createConsultationRoute = defineRoute({
  method: 'POST',
  path: '/consultations',
  summary: 'Save the draft of a question to a service centre; it gets its number',
  body: ConsultationDraft,
  status: 201,
  response: Consultation,
  problems: [
    commonProblems.invalidRequest,
    consultationProblems.topicNotTaken,
    consultationProblems.tooManyDrafts,
    commonProblems.signInRequired,
  ],
});
export const listConsultationsRoute = defineRoute({
  method: 'GET',
  path: '/consultations',
  summary: 'My consultations, newest first',
  query: z.extend(PageQuery, { state: z.optional(ConsultationState) }),
  status: 200,
  response: pageOf(ConsultationSummary),
  problems: [commonProblems.signInRequired],
});
export const readConsultationRoute = defineRoute({
  ...own,
  method: 'GET',
  path: '/consultations/:consultationId',
  summary: 'One consultation with everything said in it',
  problems: [commonProblems.notFound],
});
export const changeConsultationRoute = defineRoute({
  ...own,
  method: 'PATCH',
  path: '/consultations/:consultationId',
  summary: 'Save parts of a draft; what is left out stays',
  body: z.extend(WithVersion, { change: ConsultationChange }),
  problems: [...actProblems, commonProblems.invalidRequest, consultationProblems.topicNotTaken],
});
export const removeConsultationRoute = defineRoute({
  method: 'DELETE',
  path: '/consultations/:consultationId',
  summary: 'Delete a draft; what was sent is kept',
  params: OneConsultation,
  status: 204,
  problems: [commonProblems.notFound, consultationProblems.notAllowedNow],
});
export const sendConsultationRoute = defineRoute({
  ...own,
  method: 'POST',
  path: '/consultations/:consultationId/send',
  summary: 'Send the question to the centre; its term begins',
  body: WithVersion,
  problems: [
    ...actProblems,
    consultationProblems.notComplete,
    consultationProblems.topicNotTaken,
    consultationProblems.tooManyWaiting,
  ],
});
export const attachFileRoute = defineRoute({
  ...own,
  method: 'PUT',
  path: '/consultations/:consultationId/files/:documentId',
  summary: 'Put a document of the library beside what is to be sent',
  params: OneFile,
  body: WithVersion,
  problems: [
    ...actProblems,
    consultationProblems.documentUnknown,
    consultationProblems.attachmentTooLarge,
    consultationProblems.tooManyFiles,
  ],
});
export const detachFileRoute = defineRoute({
  ...own,
  method: 'DELETE',
  path: '/consultations/:consultationId/files/:documentId',
  summary: 'Take out a file that is not sent yet; it stays in the library',
  params: OneFile,
  problems: [commonProblems.notFound, consultationProblems.notAllowedNow],
});
const file = { params: OneFile, produces: 'file', status: 200 } as const;
export const consultationContentRoute = defineRoute({
  ...file,
  method: 'GET',
  path: '/consultations/:consultationId/files/:documentId/content',
  summary: 'A file of my consultation, to be saved; the answer’s files too',
  problems: [commonProblems.notFound, documentProblems.notReady],
});
export const askFurtherRoute = defineRoute({
  ...own,
  method: 'POST',
  path: '/consultations/:consultationId/ask',
  summary: 'Ask a further question after the answer',
  body: z.extend(WithVersion, { text: QuestionText }),
  problems: [...actProblems, commonProblems.invalidRequest, consultationProblems.notComplete],
});
export const closeConsultationRoute = defineRoute({
  ...own,
  method: 'POST',
  path: '/consultations/:consultationId/close',
  summary: 'The matter is settled',
  body: WithVersion,
  problems: [...actProblems],
});
export const reopenConsultationRoute = defineRoute({
  ...own,
  method: 'POST',
  path: '/consultations/:consultationId/reopen',
  summary: 'Go on with a closed consultation, with the reason',
  body: z.extend(WithVersion, { reason: QuestionText }),
  problems: [...actProblems, commonProblems.invalidRequest, consultationProblems.notComplete],
});
export const rateConsultationRoute = defineRoute({
  ...own,
  method: 'POST',
  path: '/consultations/:consultationId/rate',
  summary: 'Say whether the last answer helped',
  body: z.extend(WithVersion, { helped: z.boolean() }),
  problems: [...actProblems],
});
