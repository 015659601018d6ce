import type { ManagedIncident, Status } from '@cabinet/contracts/status';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';

const shown = {
  id: true,
  component: true,
  state: true,
  startedAt: true,
  endedAt: true,
  noteUk: true,
  noteEn: true,
  version: true,
} as const;
const newestFirst = [{ startedAt: 'desc' }, { id: 'desc' }] as const;

interface Row {
  readonly id: string;
  readonly component: string;
  readonly state: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly noteUk: string;
  readonly noteEn: string;
  readonly version: number;
}

// Boundary: only check.ts writes components and states, from the names of the contract.
const toIncident = ({ noteUk, noteEn, startedAt, endedAt, ...row }: Row): ManagedIncident => ({
  ...(row as Pick<ManagedIncident, 'id' | 'component' | 'state' | 'version'>),
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  note: noteUk === '' ? null : { uk: noteUk, en: noteEn },
});

const recentMs = 30 * 24 * 3_600_000;
const mostShown = 50;

async function recentIncidents({ db }: Context, now: Date): Promise<ManagedIncident[]> {
  const recent = { OR: [{ endedAt: null }, { endedAt: { gte: new Date(now.getTime() - recentMs) } }] };
  const order = { select: shown, orderBy: [...newestFirst] };
  const rows = await db.incident.findMany({ where: recent, ...order, take: mostShown });
  return (rows.length > 0 ? rows : await db.incident.findMany({ ...order, take: 1 })).map(toIncident);
}

/** What the last check has found and what has happened lately. */
export interface Reading {
  readonly checkedAt: Date | null;
  readonly components: Status['components'];
  readonly incidents: Status['incidents'];
}

/** Reads what the checks have written. */
export async function readLastCheck(ctx: Context): Promise<Reading> {
  const [rows, incidents] = await Promise.all([
    ctx.db.componentState.findMany({ orderBy: { checkedAt: 'desc' } }),
    recentIncidents(ctx, ctx.now()),
  ]);
  // One that was taken out of the settings is not checked any more.
  const known = rows.filter(({ component }) => component !== 'sms' || ctx.sms.available);
  return {
    checkedAt: known[0]?.checkedAt ?? null,
    components: known.map(
      ({ component, state, since }) =>
        ({ component, state, since: since.toISOString() }) as Status['components'][number],
    ),
    incidents: incidents.map(({ version: _version, ...incident }) => incident),
  };
}

/** Every incident, for an administrator. */
export async function listManagedIncidents(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<ManagedIncident>> {
  const rows = await ctx.db.incident.findMany({
    select: shown,
    orderBy: [...newestFirst],
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, toIncident);
}

/** One incident, for an administrator. */
export async function findManagedIncident(
  db: Pick<Transaction, 'incident'>,
  incidentId: string,
): Promise<ManagedIncident> {
  const row = await db.incident.findUnique({ where: { id: incidentId }, select: shown });
  if (!row) throw problem(commonProblems.notFound, { incidentId });
  return toIncident(row);
}
