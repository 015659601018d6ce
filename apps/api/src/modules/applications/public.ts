import type { ApplicationState, ApplicationSummary } from '@cabinet/contracts/applications';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { listApplications } from './queries.ts';
import { readRow } from './rows.ts';
import { isOverdue } from './shape.ts';

export {
  type DecidedCase,
  lockCaseForHouse,
  lockCaseForReview,
  type LockedCase,
  lockOwnCase,
  readCaseForReview,
  readOwnCase,
} from './follow-up.ts';

/** What a message about an application may mention. No service, answers, documents, reasons, nor notes of staff: letters lie open on servers of others. */
export interface ApplicationForLetter {
  readonly applicationId: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly personId: string;
  readonly officeName: { readonly uk: string; readonly en: string };
  readonly decidedByName: string | null;
  /** YYYY-MM-DD; null while the term stands still. */
  readonly dueOn: string | null;
  readonly openRequests: number;
  /** The nearest day by which an answer is waited for. */
  readonly answerBy: string | null;
  /** Who did what the timeline entry tells of. */
  readonly actorName: string;
  readonly actorRole: string;
}

/** Facts for a message about one entry of the timeline; null when the application or the entry is no longer there. */
export async function findApplicationForLetter(
  ctx: Context,
  applicationId: string,
  eventId: string,
): Promise<ApplicationForLetter | null> {
  const row = await readRow(ctx.db, applicationId);
  const event = row?.events.find(({ id }) => id === eventId);
  if (!row || !event) return null;
  const open = row.requests.filter(({ state }) => state === 'open');
  return {
    applicationId,
    number: row.number,
    state: row.state,
    personId: row.personId,
    officeName: { uk: row.officeUk, en: row.officeEn },
    decidedByName: row.decidedByName,
    dueOn: row.dueOn,
    openRequests: open.length,
    answerBy: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
    actorName: event.actorName,
    actorRole: event.actorRole,
  };
}

export interface EscalationForLetter {
  readonly step: string;
  readonly number: string;
  readonly officeId: string;
  readonly officeName: { readonly uk: string; readonly en: string };
  readonly dueOn: string;
}

/** What a letter to supervisors says of an application past its day; null when it is so no longer. */
export async function findEscalation(ctx: Context, escalationId: string): Promise<EscalationForLetter | null> {
  const escalation = await ctx.db.escalation.findUnique({
    where: { id: escalationId },
    select: { step: true, officeId: true, dueOn: true, applicationId: true },
  });
  const row = escalation && (await readRow(ctx.db, escalation.applicationId));
  if (!escalation || !row || row.officeId !== escalation.officeId || !isOverdue(row, kyivDate(ctx.now()))) return null;
  const { step, officeId, dueOn } = escalation;
  return { step, number: row.number, officeId, officeName: { uk: row.officeUk, en: row.officeEn }, dueOn };
}

/** The newest applications of the person signed in, for the first page. */
export const listRecentApplications = async (ctx: Context, limit: number): Promise<ApplicationSummary[]> =>
  (await listApplications(ctx, { limit, sort: 'created', order: 'desc' })).items;
