import * as z from 'zod/mini';
import { Office } from './administration.ts';
import { PlainDate } from './dates.ts';
import { Document } from './documents.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ApplicationId, ConsultationId, DocumentId, InformationRequestId, OfficeId } from './ids.ts';
import { EmailAddress, PersonName, PhoneNumber } from './people.ts';
import { AccessNeed } from './persons.ts';
import {
  Answer,
  Answers,
  ApplicantKind,
  Bilingual,
  FieldKey,
  ServiceDefinition,
  Submitter,
} from './service-definition.ts';
import { ServiceCode, serviceProblems } from './services.ts';
import { storable } from './storable.ts';
import { TaxId } from './tax-id.ts';
import { ClockOwner } from './workflows.ts';

export const applicationProblems = defineProblems({
  notAllowedNow: { code: 'applications.not_allowed_now', status: 409 },
  notComplete: { code: 'applications.not_complete', status: 422 },
  documentUnknown: { code: 'applications.document_unknown', status: 422 },
  slotFull: { code: 'applications.slot_full', status: 409 },
  claimedByOther: { code: 'applications.claimed_by_other', status: 409 },
  notClaimed: { code: 'applications.not_claimed', status: 409 },
  completeAfterAll: { code: 'applications.complete_after_all', status: 422 },
  documentsUndecided: { code: 'applications.documents_undecided', status: 422 },
  unansweredRequests: { code: 'applications.unanswered_requests', status: 422 },
  /** The certificate is neither of the applicant nor of the representative who hands the application in. */
  otherSigner: { code: 'applications.other_signer', status: 422 },
  /** The signature over a decision is not one that opens the officer's own account. */
  keyNotBound: { code: 'applications.key_not_bound', status: 422 },
  /** Nobody in the application has a number that a certificate could be compared with. */
  signerNumberMissing: { code: 'applications.signer_number_missing', status: 422 },
  /** Nobody is asked why it takes so long before its day has passed. */
  notLate: { code: 'applications.not_late', status: 409 },
  /** Law 2073-IX: whoever is to be refused is asked to speak first. */
  notHeard: { code: 'applications.not_heard', status: 409 },
  tooManyDrafts: { code: 'applications.too_many_drafts', status: 409 },
});

export const ApplicationState = z.enum([
  'draft',
  'submitted',
  'in_review',
  'needs_info',
  'suspended',
  'approved',
  'refused',
  'closed',
  'withdrawn',
  'appealed',
  // Of assistive products only.
  'hearing',
  'queued',
  'referral_issued',
  'enterprise_chosen',
  'order_accepted',
  'fitting',
  'making',
  'ready',
  'issued',
  'paid',
  'expired',
  'terminated',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** A state that staff may know of: a draft is its owner's alone. */
export const SentState = z.enum(ApplicationState.options.filter((state) => state !== 'draft'));
export type SentState = z.infer<typeof SentState>;

export const SlotState = z.enum(['missing', 'attached', 'checking', 'accepted', 'needs_rework', 'failed']);
export type SlotState = z.infer<typeof SlotState>;

/** A document in a slot with its verdict. */
export const AttachedDocument = z.object({
  id: z.uuid(),
  document: Document,
  state: SlotState,
  remark: z.nullable(z.string()),
  addedAt: z.string(),
  judgedAt: z.nullable(z.string()),
  judgedByName: z.nullable(z.string()),
  replacedAt: z.nullable(z.string()),
});
export type AttachedDocument = z.infer<typeof AttachedDocument>;

/** One row of the document list as it applies to these answers. */
export const Slot = z.object({
  code: z.string(),
  name: Bilingual,
  why: Bilingual,
  validity: z.nullable(Bilingual),
  mandatory: z.boolean(),
  /** Why it is mandatory here, or why it is not. */
  reason: z.nullable(Bilingual),
  /** Made by the cabinet from the answers: nothing to upload. */
  preparedByCabinet: z.boolean(),
  state: SlotState,
  maxFiles: z.int(),
  libraryKinds: z.array(z.string()),
  /** May documents be added or taken out now? */
  open: z.boolean(),
  documents: z.array(AttachedDocument),
  /** Earlier versions, newest first. */
  replaced: z.array(AttachedDocument),
});
export type Slot = z.infer<typeof Slot>;

export const InformationRequestKind = z.enum(['add_document', 'replace_document', 'fix_field', 'explain']);
export const InformationRequest = z.object({
  id: InformationRequestId,
  kind: InformationRequestKind,
  requirementCode: z.nullable(z.string()),
  /** Which field to fix: /answers/x, /objectAddress. */
  pointer: z.nullable(z.string()),
  text: z.string(),
  dueOn: PlainDate,
  state: z.enum(['open', 'answered', 'closed', 'cancelled', 'expired']),
  askedByName: z.string(),
  askedAt: z.string(),
  answerText: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
});
export type InformationRequest = z.infer<typeof InformationRequest>;

export const TimelineEntry = z.object({
  id: z.uuid(),
  at: z.string(),
  act: z.string(),
  fromState: z.nullable(ApplicationState),
  toState: z.nullable(ApplicationState),
  actorRole: z.string(),
  actorName: z.string(),
  text: z.nullable(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const ClockEntry = z.object({
  owner: ClockOwner,
  ground: z.string(),
  /** The stage it ran in, and the office where the case lay; null where that is not known any more. */
  state: z.nullable(ApplicationState),
  office: z.nullable(Bilingual),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
});

/** Who hands the application in, when it is not the applicant. */
export const Representative = z.object({
  name: PersonName,
  phone: z.nullable(PhoneNumber),
  email: z.nullable(EmailAddress),
  /** РНОКПП; asked of whoever will sign with КЕП. */
  taxId: z.optional(z.nullable(TaxId)),
});
export type Representative = z.infer<typeof Representative>;

/** Act codes of the application machine that the reader may do now: the buttons of the page. */
const acts = z.array(z.string());

/** What lists and pages of an application share, on both sides. */
export const summaryFacts = {
  id: ApplicationId,
  /** Short, with a check character, fit to be dictated. */
  number: z.string(),
  version: Version,
  state: ApplicationState,
  /** What the state is called in the machine of the service. */
  stateLabel: Bilingual,
  serviceCode: z.string(),
  serviceName: Bilingual,
  officeId: OfficeId,
  officeName: Bilingual,
  /** СНАП: who decides. */
  decidingBody: Bilingual,
  objectName: z.nullable(z.string()),
  objectAddress: z.nullable(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  submittedAt: z.nullable(z.string()),
  dueOn: z.nullable(PlainDate),
  decidedAt: z.nullable(z.string()),
  decidedByName: z.nullable(z.string()),
  decisionReason: z.nullable(z.string()),
  decisionGround: z.nullable(z.string()),
};

export const ApplicationSummary = z.object({
  ...summaryFacts,
  /** Which device it is about, in words; null: about none, or not chosen yet. */
  device: z.nullable(z.object({ name: Bilingual, group: z.nullable(Bilingual) })),
});
export type ApplicationSummary = z.infer<typeof ApplicationSummary>;

export const PrecheckFinding = z.object({
  pointer: z.string(),
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  text: z.string(),
  /** Something required is not there; false: only to wait or to tidy up. */
  incomplete: z.boolean(),
});
export type PrecheckFinding = z.infer<typeof PrecheckFinding>;

/** Personal facts of the applicant as the application shows them, taken from the profile. */
export const ApplicantFacts = z.object({
  /** A person when absent. */
  kind: z.optional(ApplicantKind),
  fullName: z.string(),
  birthDate: z.nullable(PlainDate),
  taxId: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** What to prepare for their visit, as they chose it; says nothing of a diagnosis. */
  accessNeeds: z.array(AccessNeed),
});
export type ApplicantFacts = z.infer<typeof ApplicantFacts>;

/** A whole application as either side sees it. */
/** The device that an application is about, and what the records say of it. */
export const AskedDevice = z.object({
  kind: z.enum(['supply', 'replacement', 'repair', 'updateDocuments']),
  paysBack: z.boolean(),
  /** Null: not chosen yet. */
  wish: z.nullable(
    z.object({
      classCode: z.string(),
      name: Bilingual,
      group: z.nullable(Bilingual),
      quantity: z.int(),
      productNumber: z.nullable(z.int()),
    }),
  ),
  findings: z.array(z.object({ pointer: z.string(), code: z.string(), text: z.string(), blocks: z.boolean() })),
  /** The most that is paid back, by the limit of the day of payment; null: no price is told, or no limit is set. */
  mostKopiykas: z.nullable(z.int()),
});
export type AskedDevice = z.infer<typeof AskedDevice>;

export const wholeFacts = {
  ...summaryFacts,
  /** Every channel to reach the office that has it now, a branch of the Fund too. */
  office: Office,
  definition: ServiceDefinition,
  /** What the state means, and what comes next. */
  standing: z.object({ meaning: Bilingual, next: Bilingual }),
  answers: Answers,
  /** Which device it is about; null where the service asks for none. */
  device: z.nullable(AskedDevice),
  /** While the applicant is asked to speak before a refusal: the last day of it. */
  hearingUntil: z.nullable(PlainDate),
  /** Topics of a card of the databank (registry-card.ts), where the service asks for one. */
  card: z.nullable(z.record(z.string(), z.unknown())),
  submittedBy: Submitter,
  representative: z.nullable(Representative),
  declaration: z.boolean(),
  applicant: ApplicantFacts,
  slots: z.array(Slot),
  requests: z.array(InformationRequest),
  timeline: z.array(TimelineEntry),
  clock: z.array(ClockEntry),
  receiptId: z.nullable(DocumentId),
  decisionPaperId: z.nullable(DocumentId),
  /** Of what the decision gave: a card of the databank. */
  resultNumber: z.nullable(z.string()),
  /** The consultation that it came from; of the office only where it is the one that was asked. */
  consultationId: z.nullable(ConsultationId),
  acts,
};

/** «Зазвичай 5–9 робочих днів» of the office's own time; cases: of how many decided ones that is known. */
export const UsualDays = z.object({ days: z.int(), mostDays: z.int(), cases: z.int() });
export type UsualDays = z.infer<typeof UsualDays>;

export const Application = z.object({
  ...wholeFacts,
  precheck: z.array(PrecheckFinding),
  /** Null once it is decided, and where too few were decided to say it. */
  usual: z.nullable(UsualDays),
});
export type Application = z.infer<typeof Application>;

export const OneApplication = z.object({ applicationId: ApplicationId });
export const WithVersion = z.object({ version: Version });
/** What any act on one application may be answered. */
export const actProblems = [
  commonProblems.notFound,
  commonProblems.staleVersion,
  applicationProblems.notAllowedNow,
] as const;

// Spaces of every kind and characters that cannot be seen say nothing.
const seen = (text: string): number => text.replaceAll(/[\s\p{C}\p{M}]/gu, '').length;

export const longText = z.string().check(z.overwrite(storable), z.trim(), z.maxLength(4000));
export const someText = longText.check(z.refine((text) => seen(text) >= 3, { error: 'applications.text_missing' }));

export const createApplicationRoute = defineRoute({
  method: 'POST',
  path: '/applications',
  summary: 'Begin a draft for a service, to be received by an office',
  body: z.object({ serviceCode: ServiceCode, officeId: OfficeId, consultationId: z.optional(ConsultationId) }),
  status: 201,
  response: Application,
  problems: [serviceProblems.notOffered, commonProblems.notFound, applicationProblems.tooManyDrafts],
});

export const ApplicationSort = z.enum(['number', 'service', 'created', 'state', 'decidedBy', 'decided']);
export type ApplicationSort = z.infer<typeof ApplicationSort>;
export const listApplicationsRoute = defineRoute({
  method: 'GET',
  path: '/applications',
  summary: 'My applications',
  query: z.extend(PageQuery, {
    cursor: z.optional(z.string().check(z.maxLength(1000))),
    state: z.optional(ApplicationState),
    sort: z._default(ApplicationSort, 'created'),
    order: z._default(z.enum(['asc', 'desc']), 'desc'),
  }),
  status: 200,
  response: pageOf(ApplicationSummary),
  problems: [commonProblems.signInRequired],
});
export const readApplicationRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId',
  summary: 'One application whole: answers, slots, requests, timeline, what can be done now',
  params: OneApplication,
  status: 200,
  response: Application,
  problems: [commonProblems.notFound],
});

/** Parts that are left out stay as they are. */
export const DraftChange = z.partial(
  z.object({
    /** Merged question by question; null, blank text or an empty list takes an answer away. */
    answers: z.record(FieldKey, z.nullable(Answer)),
    objectName: z.nullable(longText),
    objectAddress: z.nullable(longText),
    submittedBy: Submitter,
    representative: z.nullable(Representative),
    declaration: z.boolean(),
    officeId: OfficeId,
  }),
);
export type DraftChange = z.infer<typeof DraftChange>;

export const changeDraftRoute = defineRoute({
  method: 'PATCH',
  path: '/applications/:applicationId',
  summary: 'Save some parts of a draft, or the fields an officer asked to fix',
  params: OneApplication,
  body: z.extend(WithVersion, { change: DraftChange }),
  status: 200,
  response: Application,
  problems: [...actProblems, commonProblems.invalidRequest, serviceProblems.notOffered],
});
export const removeDraftRoute = defineRoute({
  method: 'DELETE',
  path: '/applications/:applicationId',
  summary: 'Delete a draft',
  params: OneApplication,
  status: 204,
  problems: [commonProblems.notFound, applicationProblems.notAllowedNow],
});
export const fillSlotRoute = defineRoute({
  method: 'PUT',
  path: '/applications/:applicationId/slots/:code/:documentId',
  summary:
    'Put a document of the library into a slot; in a slot that needs rework it takes the place of the returned one',
  params: z.extend(OneApplication, { code: z.string().check(z.maxLength(40)), documentId: DocumentId }),
  body: WithVersion,
  status: 200,
  response: Application,
  problems: [...actProblems, applicationProblems.documentUnknown, applicationProblems.slotFull],
});
export const clearSlotRoute = defineRoute({
  method: 'DELETE',
  path: '/applications/:applicationId/slots/:code/:documentId',
  summary: 'Take a document out of a slot; it stays in the library',
  params: z.extend(OneApplication, { code: z.string().check(z.maxLength(40)), documentId: DocumentId }),
  status: 200,
  response: Application,
  problems: [...actProblems],
});
export const submitApplicationRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/submit',
  summary: 'Send the application; after this it is read-only',
  params: OneApplication,
  body: WithVersion,
  status: 200,
  response: Application,
  problems: [...actProblems, applicationProblems.notComplete, serviceProblems.notOffered],
});
export const answerRequestsRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/answer',
  summary: 'Answer every open request of the office and hand the application back',
  params: OneApplication,
  body: z.extend(WithVersion, {
    answers: z.array(z.object({ requestId: InformationRequestId, text: z.nullable(longText) })).check(z.maxLength(50)),
  }),
  status: 200,
  response: Application,
  problems: [...actProblems, applicationProblems.unansweredRequests],
});
export const withdrawApplicationRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/withdraw',
  summary: 'Withdraw the application',
  params: OneApplication,
  body: z.extend(WithVersion, { reason: z.nullable(longText) }),
  status: 200,
  response: Application,
  problems: [...actProblems],
});
export const appealApplicationRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/appeal',
  summary: 'Appeal a refusal',
  params: OneApplication,
  body: z.extend(WithVersion, { reason: someText }),
  status: 200,
  response: Application,
  problems: [...actProblems],
});
export const copyApplicationRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/copy',
  summary: 'A new draft with the same answers and documents',
  params: OneApplication,
  status: 201,
  response: Application,
  problems: [commonProblems.notFound, serviceProblems.notOffered, applicationProblems.tooManyDrafts],
});
