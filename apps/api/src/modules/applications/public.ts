import type { ApplicationState, ApplicationSummary } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { listApplications } from './queries.ts';
import { readRow } from './rows.ts';

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

/** The newest applications of the person signed in, for the first page. */
export const listRecentApplications = async (ctx: Context, limit: number): Promise<ApplicationSummary[]> =>
  (await listApplications(ctx, { limit, sort: 'created', order: 'desc' })).items;
