import type { BodyOf } from '@cabinet/contracts/http/route';
import type { answerReminderRoute, VisitByLink } from '@cabinet/contracts/visit-links';
import { visitProblems } from '@cabinet/contracts/visits';
import type { Transaction } from '@cabinet/db/open-database';
import type { VisitState } from '@cabinet/domain/workflows/visit';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { change, givePlaceBack, lockVisit } from './change.ts';
import { actsFor } from './rules.ts';
import { toSummary, type VisitRow, visitColumns } from './shape.ts';

/** The visit that a pass is good for. Throws visits.link_over. */
const visitIdOf = (ctx: Context, token: string): string => {
  const pass = ctx.passes.read('visit_reminder', token, ctx.now());
  if (!pass) throw problem(visitProblems.linkOver);
  return pass.subject;
};

const isOffered = (act: string): act is 'confirm' | 'cancel' => act === 'confirm' || act === 'cancel';

async function shown(ctx: Context, db: Transaction, row: VisitRow | null): Promise<VisitByLink> {
  if (!row) throw problem(visitProblems.linkOver);
  const { cancelMinutes } = await findTerms(db, row.officeId);
  const visit = { state: row.state as VisitState, from: row.from };
  const acts = actsFor({ role: 'applicant', now: ctx.now(), visit, cancelMinutes }).filter(isOffered);
  const { number, state, version, channel, office, from, to } = toSummary(row);
  return {
    number,
    state,
    version,
    channel,
    office: { name: office.name, address: office.address, phone: office.phone },
    from,
    to,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    acts: row.confirmedAt ? acts.filter((act) => act !== 'confirm') : acts,
  };
}

const find = (db: Pick<Transaction, 'visit'>, id: string): Promise<VisitRow | null> =>
  db.visit.findUnique({ where: { id }, select: visitColumns });

/** When and where, for whoever holds the letter. */
export const readVisitByLink = async (ctx: Context, token: string): Promise<VisitByLink> =>
  shown(ctx, ctx.db, await find(ctx.db, visitIdOf(ctx, token)));

/** Confirms or cancels from a letter; opening the link alone does nothing. */
export async function answerReminder(
  ctx: Context,
  { pass, version, act }: BodyOf<typeof answerReminderRoute>,
): Promise<VisitByLink> {
  const id = visitIdOf(ctx, pass);
  return write(ctx, 'visits.answer_reminder', async (writing) => {
    const { tx, now } = writing;
    const row = await lockVisit(tx, id);
    if (!row) throw problem(visitProblems.linkOver);
    const columns = act === 'confirm' ? { confirmedAt: now } : { endedAt: now };
    await change(ctx, writing, row, act, { version, columns, as: 'applicant' });
    if (act === 'cancel') await givePlaceBack(writing, row);
    return shown(ctx, tx, await find(tx, id));
  });
}
