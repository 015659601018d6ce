import type {
  Application,
  ApplicationSummary,
  AttachedDocument,
  Slot,
  TimelineEntry,
} from '@cabinet/contracts/applications';
import type { ApplicationId, ConsultationId, DocumentId, InformationRequestId, OfficeId } from '@cabinet/contracts/ids';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { factsOf } from '@cabinet/domain/precheck';
import { machineOf } from '@cabinet/domain/workflows/of-service';
import { type Requirement, requirementsFor } from '@cabinet/domain/requirements';
import type { Context } from '#platform/context.ts';
import { toOffice } from '../administration/public.ts';
import { toDocument } from '../documents/public.ts';
import { shownApplicant } from './applicant.ts';
import { toDevice } from './device.ts';
import { situationOf } from './move.ts';
import { canReview } from './policy.ts';
import type { ApplicationRow, EventRow, SummaryRow } from './rows.ts';
import { offeredActs } from './rules.ts';
import { documentStateOf, isSlotOpen, slotStateOf } from './slots.ts';
import { type Attachment, dayOfCheck, filled, inWords, lacksOf, problemsOf, type Whole } from './whole.ts';

const isoOrNull = (instant: Date | string | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();
const iso = (instant: Date | string): string => new Date(instant).toISOString();

/** What every list and page of an application begins with. */
export const toSummary = (row: SummaryRow): Omit<ApplicationSummary, 'device'> => ({
  id: row.id as ApplicationId,
  number: row.number,
  version: row.version,
  state: row.state,
  stateLabel: machineOf(row).states[row.state].label,
  serviceCode: row.serviceCode,
  serviceName: row.serviceName,
  officeId: row.officeId as OfficeId,
  officeName: { uk: row.officeUk, en: row.officeEn },
  decidingBody: row.decidingBody,
  objectName: row.objectName,
  objectAddress: row.objectAddress,
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
  submittedAt: isoOrNull(row.submittedAt),
  dueOn: row.dueOn,
  decidedAt: isoOrNull(row.decidedAt),
  decidedByName: row.decidedByName,
  decisionReason: row.decisionReason,
  decisionGround: row.decisionGround,
});

const toAttached = (ctx: Context, attachment: Attachment): AttachedDocument => {
  const document = toDocument(attachment.document, ctx);
  return {
    id: attachment.id,
    // Where else a document lies is the owner's business.
    document: ctx.actor.role === 'applicant' ? document : { ...document, usedIn: [], usedInConsultations: [] },
    state: documentStateOf(attachment),
    remark: attachment.remark,
    addedAt: iso(attachment.addedAt),
    judgedAt: isoOrNull(attachment.judgedAt),
    judgedByName: attachment.judgedByName,
    replacedAt: isoOrNull(attachment.replacedAt),
  };
};

const toSlot = (ctx: Context, whole: Whole, requirement: Requirement): Slot => {
  const { code, mandatory, reason, document } = requirement;
  const own = whole.attachments.filter(({ requirementCode }) => requirementCode === code);
  const current = own.filter(({ replacedAt }) => replacedAt === null);
  const preparedByCabinet = document.preparedBy === 'cabinet';
  return {
    code,
    name: document.name,
    why: document.why,
    validity: document.validity,
    mandatory,
    reason,
    preparedByCabinet,
    state: slotStateOf(current.map(documentStateOf), preparedByCabinet),
    maxFiles: document.maxFiles,
    libraryKinds: document.libraryKinds,
    open: ctx.actor.role === 'applicant' && isSlotOpen(whole.row, requirement, current),
    documents: current.map((attachment) => toAttached(ctx, attachment)),
    replaced: own
      .filter(({ replacedAt }) => replacedAt !== null)
      .map((attachment) => toAttached(ctx, attachment))
      .reverse(),
  };
};

const toEntry = ({ at, ...entry }: EventRow): TimelineEntry => ({ ...entry, at: iso(at) });

/** An office that was not asked could not open it. */
const consultationOf = (ctx: Context, { consultationId, consultedOfficeId, officeId }: ApplicationRow) =>
  ctx.actor.role === 'officer' && consultedOfficeId !== officeId ? null : (consultationId as ConsultationId | null);

const standingOf = (row: ApplicationRow) => {
  const { meaning, next } = machineOf(row).states[row.state];
  return { meaning, next };
};

const toBody = (ctx: Context, whole: Whole) => {
  const { row } = whole;
  return {
    ...toSummary(row),
    office: toOffice(row.office),
    definition: row.definition,
    standing: standingOf(row),
    answers: row.answers,
    device: whole.device && toDevice(ctx, row, whole.device),
    hearingUntil: row.state === 'hearing' ? row.hearingUntil : null,
    card: row.definition.form === 'registryCard' ? { ...whole.card } : null,
    submittedBy: row.submittedBy,
    representative: whole.representative,
    declaration: row.declaration,
    applicant: shownApplicant(whole.applicant),
    slots: requirementsFor(row.definition, factsOf(filled(whole, dayOfCheck(ctx, row)))).map((requirement) =>
      toSlot(ctx, whole, requirement),
    ),
    requests: row.requests.map((request) => ({
      id: request.id as InformationRequestId,
      kind: request.kind,
      requirementCode: request.requirementCode,
      pointer: request.pointer,
      text: request.text,
      dueOn: request.dueOn,
      state: request.state,
      askedByName: request.askedByName,
      askedAt: iso(request.askedAt),
      answerText: request.answerText,
      answeredAt: isoOrNull(request.answeredAt),
    })),
    timeline: row.events.map(toEntry),
    clock: row.clock.map(({ owner, ground, state, office, startedAt, endedAt }) => ({
      ...{ owner, ground, state, office },
      startedAt: iso(startedAt),
      endedAt: isoOrNull(endedAt),
    })),
    receiptId: row.receiptId as DocumentId | null,
    decisionPaperId: row.decisionPaperId as DocumentId | null,
    resultNumber: row.resultNumber,
    consultationId: consultationOf(ctx, row),
    // Whoever handed a case on reads it and does nothing in it.
    acts: ctx.actor.role === 'officer' && !canReview(ctx.actor, row) ? [] : offeredActs(situationOf(ctx, whole)),
  };
};

/** Nobody is told of less than a day. */
const usualOf = ({ usual, decidedAt }: ApplicationRow): Application['usual'] =>
  usual && decidedAt === null
    ? { cases: usual.cases, days: Math.max(usual.days, 1), mostDays: Math.max(usual.mostDays, 1) }
    : null;

/** As its owner sees it: with everything that still stands in the way, while something can be done about it. */
export const toApplication = (ctx: Context, whole: Whole): Application => {
  const { state } = whole.row;
  const problems = state === 'draft' ? problemsOf(ctx, whole) : state === 'needs_info' ? lacksOf(ctx, whole) : [];
  return { ...toBody(ctx, whole), precheck: inWords(ctx, problems), usual: usualOf(whole.row) };
};

/** The office's time runs and has run out. */
export const isOverdue = ({ state, dueOn }: Pick<SummaryRow, 'state' | 'dueOn'>, today: string): boolean =>
  (state === 'submitted' || state === 'in_review') && dueOn !== null && dueOn < today;

/** When the applicant last asked why it is late, while it is. */
export const askedLate = (
  row: Pick<SummaryRow, 'state' | 'dueOn'> & { readonly lateAskedAt: Date | null },
  today: string,
): string | null => (isOverdue(row, today) ? isoOrNull(row.lateAskedAt) : null);

export interface NoteRow {
  readonly id: string;
  readonly at: Date;
  readonly authorName: string;
  readonly text: string;
}

/** What only the office is shown beside the application. */
interface Beside {
  readonly notes: readonly NoteRow[];
  readonly likelyCards: ReviewedApplication['likelyCards'];
}

/** As the office sees it. */
export const toReviewed = (ctx: Context, whole: Whole, { notes, likelyCards }: Beside): ReviewedApplication => ({
  ...toBody(ctx, whole),
  claimedByName: whole.row.claimedByName,
  claimedByMe: 'accountId' in ctx.actor && whole.row.claimedById === ctx.actor.accountId,
  overdue: isOverdue(whole.row, kyivDate(ctx.now())),
  lateAskedAt: askedLate(whole.row, kyivDate(ctx.now())),
  notes: notes.map(({ at, ...note }) => ({ ...note, at: iso(at) })),
  likelyCards,
  incompleteness: inWords(
    ctx,
    lacksOf(ctx, whole).filter(({ incomplete }) => incomplete),
  ),
});
