import { releaseProblems } from '@cabinet/contracts/releases';
import type { Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { countVisitsAhead } from '../visits/public.ts';
import { releaseCalledOff } from './events.ts';
import { findRelease, type ReleaseRow } from './queries.ts';
import { stateOf } from './rules.ts';

/** The release under a lock that the draw waits for, so that nobody enters while it runs. Throws releases.not_open. */
export async function lockOpen(tx: Transaction, id: string, now: Date): Promise<ReleaseRow> {
  await tx.$queryRaw`select 1 from release where id = ${id}::uuid for share`;
  const row = await findRelease(tx, id);
  if (stateOf(row, now) !== 'open') throw problem(releaseProblems.notOpen, { state: stateOf(row, now) });
  return row;
}

/** The release for its draw or its end: one after another, and after everybody who is entering. */
export async function lockRelease(tx: Transaction, id: string): Promise<ReleaseRow> {
  await tx.$queryRaw`select 1 from release where id = ${id}::uuid for update`;
  return findRelease(tx, id);
}

/** Asked on entering and again when a winner is booked: meanwhile one books otherwise, too. Throws releases.too_many_visits. */
export async function assertRoomFor({ tx, now }: Writing, officeId: string, personId: string): Promise<void> {
  const { perPerson } = await findTerms(tx, officeId);
  const ahead = await countVisitsAhead(tx, personId, now);
  if (ahead >= perPerson) throw problem(releaseProblems.tooManyVisits, { perPerson, ahead });
}

/** Calls a locked release off, whoever does; those who have entered are told. Throws releases.already_drawn. */
export async function callOff({ tx, now, publish }: Writing, row: ReleaseRow): Promise<void> {
  if (row.drawnAt || row.calledOffAt) throw problem(releaseProblems.alreadyDrawn, { releaseId: row.id });
  await tx.release.update({ where: { id: row.id }, data: { calledOffAt: now } });
  publish(releaseCalledOff({ releaseId: row.id }));
}
