import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import type {
  Consultation,
  ConsultationEntry,
  ConsultationFile,
  ConsultationSummary,
  Proposal,
  ShownProposal,
} from '@cabinet/contracts/consultations';
import type { ApplicationId, ConsultationId, OfficeId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { calledName } from '@cabinet/domain/called-name';
import { answerDueOn } from '@cabinet/domain/consultation-term';
import type { Secrets } from '@cabinet/secrets/secrets';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { workCalendarFor } from '../administration/public.ts';
import { toDocument } from '../documents/public.ts';
import { findDefinition } from '../services/public.ts';
import { openDraft, openEntry, openTopic } from './entries.ts';
import { situationOf } from './move.ts';
import { type AttachmentRow, type EntryRow, pendingFiles, type SummaryRow, type Whole } from './rows.ts';
import { offeredActs } from './rules.ts';

const isoOrNull = (instant: Date | null): string | null => instant?.toISOString() ?? null;

const bilingual = ({ nameUk, nameEn }: { nameUk: string; nameEn: string }) => ({ uk: nameUk, en: nameEn });

/** By when the answer is due; of a draft: if it is sent now. */
export const dueOnOf = async (
  ctx: Context,
  db: Transaction,
  { dueOn, officeId }: Pick<SummaryRow, 'dueOn' | 'officeId'>,
): Promise<string> => dueOn ?? answerDueOn(ctx.now(), await workCalendarFor(db, officeId));

export const toSummary = (secrets: Secrets, row: SummaryRow, dueOn: string): ConsultationSummary => ({
  id: row.id as ConsultationId,
  number: row.number,
  version: row.version,
  state: row.state,
  topic: row.topic && { code: row.topic.code, name: bilingual(row.topic) },
  topicText: openTopic(secrets, row),
  officeId: row.officeId as OfficeId,
  officeName: bilingual(row.office),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  sentAt: isoOrNull(row.sentAt),
  dueOn,
  answeredAt: isoOrNull(row.answeredAt),
  answeredByName: row.answeredByName,
});

export const toFile = (ctx: Context, { document, byOffice, addedAt }: AttachmentRow): ConsultationFile => {
  const { id, title, fileName, size, state, refusal, hasPreview } = toDocument(document, ctx);
  return {
    documentId: id,
    title,
    fileName,
    size,
    state,
    refusal,
    hasPreview,
    byOffice,
    addedAt: addedAt.toISOString(),
  };
};

const toEntry = (ctx: Context, { attachments }: Whole, entry: EntryRow): ConsultationEntry => ({
  id: entry.id,
  at: entry.at.toISOString(),
  act: entry.act,
  actorRole: entry.actorRole,
  actorName: entry.actorName,
  text: openEntry(ctx.secrets, entry),
  files: attachments.filter(({ entryId }) => entryId === entry.id).map((one) => toFile(ctx, one)),
});

async function subjectOf(db: Transaction, { kind, code }: Proposal): Promise<{ uk: string; en: string } | null> {
  if (kind === 'visit') {
    const topic = await db.topic.findUnique({ where: { code }, select: { nameUk: true, nameEn: true } });
    return topic && bilingual(topic);
  }
  const service = await db.service.findUnique({ where: { code }, select: { currentRevisionId: true } });
  return service?.currentRevisionId ? calledName(await findDefinition(db, service.currentRevisionId)) : null;
}

async function shownProposal(db: Transaction, proposal: Proposal | null): Promise<ShownProposal | null> {
  if (proposal === null) return null;
  const office = await db.office.findUnique({
    where: { id: proposal.officeId },
    select: { nameUk: true, nameEn: true },
  });
  const subject = await subjectOf(db, proposal);
  return office && subject && { ...proposal, subject, officeName: bilingual(office) };
}

const toBody = async (ctx: Context, db: Transaction, whole: Whole, entries: readonly EntryRow[]) => ({
  ...toSummary(ctx.secrets, whole, await dueOnOf(ctx, db, whole)),
  entries: entries.map((entry) => toEntry(ctx, whole, entry)),
  files: pendingFiles(whole, ctx.actor.role === 'officer').map((one) => toFile(ctx, one)),
  helped: whole.helped,
  proposal: await shownProposal(db, whole.proposal),
  acts: offeredActs(situationOf(ctx, whole)),
});

/** What passes between the two; who took it from whom is the office's own business. */
const spoken: ReadonlySet<string> = new Set(['send', 'answer', 'askFurther', 'close', 'reopen']);

/** As whoever asked sees it. */
export const toConsultation = async (ctx: Context, db: Transaction, whole: Whole): Promise<Consultation> => ({
  ...(await toBody(
    ctx,
    db,
    whole,
    whole.entries.filter(({ act }) => spoken.has(act)),
  )),
  draftText: whole.state === 'draft' ? openDraft(ctx.secrets, whole) : null,
  ledTo: whole.applications.map(({ id, number }) => ({ id: id as ApplicationId, number })),
});

/** The answer is waited for and its term is over. */
export const isOverdue = ({ state, dueOn }: Pick<SummaryRow, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'sent' && dueOn !== null && dueOn < today;

/** What only the office sees of it. */
export const officeFacts = (
  ctx: Context,
  row: SummaryRow,
): Pick<ReviewedConsultation, 'applicantName' | 'claimedByName' | 'claimedByMe' | 'overdue'> => ({
  applicantName: row.applicantName ?? '',
  claimedByName: row.claimedByName,
  claimedByMe: 'accountId' in ctx.actor && row.claimedById === ctx.actor.accountId,
  overdue: isOverdue(row, kyivDate(ctx.now())),
});

/** As the office sees it. */
export const toReviewed = async (ctx: Context, db: Transaction, whole: Whole): Promise<ReviewedConsultation> => ({
  ...(await toBody(ctx, db, whole, whole.entries)),
  ...officeFacts(ctx, whole),
});
