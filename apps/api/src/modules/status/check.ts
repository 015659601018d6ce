import type { Component, ComponentState } from '@cabinet/contracts/status';
import { type Database, sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { lookAtAll } from './look.ts';
import { type Gap, gapBetween, nextStanding, reckon, type Standing } from './rules.ts';

type Standings = ReadonlyMap<Component, Standing>;
type Reckoning = ReturnType<typeof reckon>;

async function readStandings({ db }: Context): Promise<Standings> {
  const rows = await db.componentState.findMany();
  // Boundary: only this file writes the table, from the names of the contract.
  return new Map(rows.map(({ component, ...row }) => [component as Component, row as Standing]));
}

/** What was away since the last check, if anything was: nobody could write it down then. */
async function findGap({ db }: Context, before: Standings, now: Date): Promise<Gap | null> {
  const last = [...before.values()].map(({ checkedAt }) => checkedAt).sort((a, b) => b.getTime() - a.getTime())[0];
  if (!last) return null;
  const text = 'select pg_postmaster_start_time() as at';
  const { rows } = await sqlOf(db).query<{ at: Date }>({ name: 'status.database_start', text, values: [] });
  const gap = gapBetween(last, now, rows[0]?.at ?? last);
  return gap && before.get(gap.component)?.state !== 'working' ? null : gap;
}

/** Keeps what was found; false when another worker has overtaken this check, which then changes nothing. */
async function keep(db: Database | Transaction, before: Standings, after: Standings): Promise<boolean> {
  let isFirst = true;
  for (const [component, standing] of after) {
    const earlier = before.get(component);
    const { count } = earlier
      ? await db.componentState.updateMany({ where: { component, checkedAt: earlier.checkedAt }, data: standing })
      : await db.componentState.createMany({ data: [{ component, ...standing }], skipDuplicates: true });
    isFirst &&= count > 0;
  }
  return isFirst;
}

/** Writes down what the check came to; a check that runs beside this one may have done any of it already. */
async function record(ctx: Context, { tx, audit }: Writing, { begin, worsen, end }: Reckoning): Promise<void> {
  for (const one of begin) {
    const { component, state } = one;
    const [begun] = await tx.incident.createManyAndReturn({
      data: [{ ...one, id: ctx.newId() }],
      skipDuplicates: true,
    });
    if (begun) audit({ action: 'status.begin_incident', subject: begun.id, details: { component, state } });
  }
  for (const { id, component } of worsen) {
    const where = { id, endedAt: null, state: { not: 'down' } };
    const { count } = await tx.incident.updateMany({ where, data: { state: 'down' } });
    if (count > 0) audit({ action: 'status.worsen_incident', subject: id, details: { component } });
  }
  for (const { id, component, endedAt } of end) {
    const { count } = await tx.incident.updateMany({ where: { id, endedAt: null }, data: { endedAt } });
    if (count > 0) audit({ action: 'status.end_incident', subject: id, details: { component } });
  }
}

async function recordGap(ctx: Context, { tx, audit }: Writing, gap: Gap): Promise<void> {
  const id = ctx.newId();
  await tx.incident.create({ data: { id, ...gap, state: 'down' } });
  audit({ action: 'status.record_gap', subject: id, details: { component: gap.component } });
}

/** Each minute: looks at every part, and begins or ends incidents when two looks in a row agree. */
export async function checkComponents(ctx: Context): Promise<void> {
  const found: ReadonlyMap<Component, ComponentState> = await lookAtAll(ctx);
  const now = ctx.now();
  const before = await readStandings(ctx);
  const after = new Map([...found].map(([part, state]) => [part, nextStanding(before.get(part) ?? null, state, now)]));
  const open = await ctx.db.incident.findMany({
    where: { endedAt: null },
    select: { id: true, component: true, state: true },
  });
  const reckoning = reckon(after, open, now);
  const gap = await findGap(ctx, before, now);
  const isQuiet = !gap && Object.values(reckoning).every((changes) => changes.length === 0);
  if (isQuiet) return void (await keep(ctx.db, before, after));
  await write(ctx, 'status.check', async (writing) => {
    const isFirst = await keep(writing.tx, before, after);
    if (!isFirst) writing.audit({ action: 'status.overtaken', subject: 'components' });
    await record(ctx, writing, reckoning);
    if (gap && isFirst) await recordGap(ctx, writing, gap);
  });
}
