import * as z from 'zod/mini';
import {
  AnswerText,
  AskedState,
  Consultation,
  ConsultationFile,
  ConsultationSummary,
  consultationProblems,
  OneConsultation,
  Proposal,
} from './consultations.ts';
import { documentProblems } from './documents.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { AccountId, DocumentId, OfficeId } from './ids.ts';
import { TopicCode } from './schedules.ts';
import { storable } from './storable.ts';

const officeFacts = {
  applicantName: z.string(),
  claimedByName: z.nullable(z.string()),
  claimedByMe: z.boolean(),
  overdue: z.boolean(),
};

export const ConsultationInboxItem = z.extend(ConsultationSummary, {
  ...officeFacts,
  /** Calendar days to the due date while the answer is waited for; negative when overdue. */
  daysLeft: z.nullable(z.int()),
});
export type ConsultationInboxItem = z.infer<typeof ConsultationInboxItem>;

export const listConsultationInboxRoute = defineRoute({
  method: 'GET',
  path: '/consultation-inbox',
  summary: 'Consultations of my offices: those that wait by due date, answered ones latest first',
  query: z.extend(PageQuery, {
    scope: z._default(z.enum(['open', 'mine', 'unclaimed', 'overdue', 'done']), 'open'),
    state: z.optional(AskedState),
    topic: z.optional(TopicCode),
    officeId: z.optional(OfficeId),
    search: z.optional(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(60))),
  }),
  status: 200,
  response: z.extend(pageOf(ConsultationInboxItem), { overdue: z.int() }),
  problems: [commonProblems.notAllowed],
});

const { draftText: _draftText, ledTo: _ledTo, ...seenByBoth } = Consultation.shape;

export const ReviewedConsultation = z.object({ ...seenByBoth, ...officeFacts });
export type ReviewedConsultation = z.infer<typeof ReviewedConsultation>;

const WithVersion = z.object({ version: Version });
const reviewing = { params: OneConsultation, status: 200, response: ReviewedConsultation } as const;
const refusals = [
  commonProblems.notFound,
  commonProblems.staleVersion,
  consultationProblems.notAllowedNow,
  consultationProblems.claimedByOther,
  consultationProblems.notClaimed,
] as const;

export const reviewConsultationRoute = defineRoute({
  ...reviewing,
  method: 'GET',
  path: '/consultation-inbox/:consultationId',
  summary: 'Open a consultation; the applicant sees that it was opened',
  problems: [commonProblems.notFound],
});
export const claimConsultationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/consultation-inbox/:consultationId/claim',
  summary: 'Take the consultation to answer',
  body: WithVersion,
  problems: [...refusals],
});
export const releaseConsultationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/consultation-inbox/:consultationId/release',
  summary: 'Give the consultation back to the queue',
  body: WithVersion,
  problems: [...refusals],
});
export const takeOverConsultationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/consultation-inbox/:consultationId/take-over',
  summary: 'Take what a colleague had taken',
  body: WithVersion,
  problems: [...refusals],
});
export const assignConsultationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/consultation-inbox/:consultationId/assign',
  summary: 'Hand the consultation to a colleague of the office',
  body: z.extend(WithVersion, { accountId: AccountId }),
  problems: [...refusals, consultationProblems.notColleague],
});
export const listColleaguesRoute = defineRoute({
  method: 'GET',
  path: '/consultation-inbox/:consultationId/colleagues',
  summary: 'Officers to whom the consultation may be handed',
  params: OneConsultation,
  status: 200,
  response: z.object({ items: z.array(z.object({ accountId: AccountId, name: z.string() })) }),
  problems: [commonProblems.notFound],
});
export const answerConsultationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/consultation-inbox/:consultationId/answer',
  summary: 'Send the answer, and what to do next if there is something',
  body: z.extend(WithVersion, { text: AnswerText, proposal: z.nullable(Proposal) }),
  problems: [
    ...refusals,
    consultationProblems.notComplete,
    consultationProblems.topicNotTaken,
    commonProblems.invalidRequest,
  ],
});

const OneFile = z.extend(OneConsultation, { documentId: DocumentId });
/** Multipart with the field `file`. Header x-form-token. */
export const addAnswerFileRoute = defineRoute({
  method: 'POST',
  path: '/consultation-inbox/:consultationId/files',
  summary: 'Add a file to the answer that is being written; the applicant gets it with the answer',
  params: OneConsultation,
  consumes: 'multipart',
  form: z.object({}),
  status: 201,
  response: ConsultationFile,
  problems: [
    ...refusals,
    documentProblems.fileTooLarge,
    documentProblems.fileEmpty,
    consultationProblems.tooManyFiles,
    commonProblems.invalidRequest,
    commonProblems.malformedRequest,
    commonProblems.foreignOrigin,
    commonProblems.unsupportedMedia,
    commonProblems.storageFull,
  ],
});
export const removeAnswerFileRoute = defineRoute({
  ...reviewing,
  method: 'DELETE',
  path: '/consultation-inbox/:consultationId/files/:documentId',
  summary: 'Take a file out of the answer that is being written',
  params: OneFile,
  problems: [...refusals],
});
const file = {
  params: OneFile,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound, documentProblems.notReady],
} as const;
export const reviewedContentRoute = defineRoute({
  ...file,
  method: 'GET',
  path: '/consultation-inbox/:consultationId/files/:documentId/content',
  summary: 'A file of the consultation; the applicant sees that it was opened',
});
export const reviewedPreviewRoute = defineRoute({
  ...file,
  method: 'GET',
  path: '/consultation-inbox/:consultationId/files/:documentId/preview',
  summary: 'A safe picture of a file of the consultation',
});

const TemplateFacts = z.object({
  title: z
    .string()
    .check(z.overwrite(storable), z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(120)),
  text: AnswerText,
});
export const AnswerTemplate = z.object({
  id: z.uuid(),
  officeId: OfficeId,
  ...TemplateFacts.shape,
  updatedAt: z.string(),
  version: Version,
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

export const AnswerTemplateForm = z.extend(TemplateFacts, { officeId: OfficeId });
export type AnswerTemplateForm = z.infer<typeof AnswerTemplateForm>;

const OneTemplate = z.object({ templateId: z.uuid() });
export const listTemplatesRoute = defineRoute({
  method: 'GET',
  path: '/answer-templates',
  summary: 'Ready answers of my offices, by title',
  query: z.object({ officeId: z.optional(OfficeId) }),
  status: 200,
  response: z.object({ items: z.array(AnswerTemplate) }),
  problems: [commonProblems.notAllowed],
});
export const addTemplateRoute = defineRoute({
  method: 'POST',
  path: '/answer-templates',
  summary: 'Add a ready answer for an office of mine',
  body: AnswerTemplateForm,
  status: 201,
  response: AnswerTemplate,
  problems: [commonProblems.notFound, commonProblems.invalidRequest, consultationProblems.tooManyTemplates],
});
export const changeTemplateRoute = defineRoute({
  method: 'PUT',
  path: '/answer-templates/:templateId',
  summary: 'Change a ready answer',
  params: OneTemplate,
  body: z.extend(TemplateFacts, { version: Version }),
  status: 200,
  response: AnswerTemplate,
  problems: [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest],
});
export const removeTemplateRoute = defineRoute({
  method: 'DELETE',
  path: '/answer-templates/:templateId',
  summary: 'Delete a ready answer',
  params: OneTemplate,
  status: 204,
  problems: [commonProblems.notFound],
});
