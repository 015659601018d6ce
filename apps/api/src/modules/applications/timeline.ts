import type { ApplicationState } from '@cabinet/contracts/applications';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Actor } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { ApplicationRow } from './rows.ts';

interface Entry {
  readonly applicationId: string;
  readonly at: Date;
  readonly act: string;
  readonly fromState?: ApplicationState | null;
  readonly toState?: ApplicationState | null;
  /** The applicant reads it. */
  readonly text?: string | null;
}

/** Acts of the timeline since the questions that wait for the applicant were asked. */
export const sinceAsked = (
  { requests, events }: Pick<ApplicationRow, 'requests' | 'events'>,
  act: string,
): ApplicationRow['events'] => {
  const asked = requests.filter(({ state }) => state === 'open').map(({ askedAt }) => Date.parse(askedAt));
  return events.filter((event) => event.act === act && Date.parse(event.at) >= Math.min(...asked));
};

const nameOf = (actor: Actor): string => ('name' in actor ? actor.name : 'Кабінет');

const entryText = `
  insert into application_event (id, "applicationId", at, act, "fromState", "toState", "actorRole", "actorName", text)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Adds an entry to the timeline, which is only ever added to; answers its id. */
export async function addEntry(ctx: Context, tx: Transaction, entry: Entry): Promise<string> {
  const id = ctx.newId();
  const { applicationId, at, act, fromState = null, toState = null, text = null } = entry;
  const values = [id, applicationId, at, act, fromState, toState, ctx.actor.role, nameOf(ctx.actor), text];
  await sqlOf(tx).query({ name: 'applications.entry', text: entryText, values });
  return id;
}
