import type { BodyOf } from '@cabinet/contracts/http/route';
import type { answerReminderRoute, VisitByLink } from '@cabinet/contracts/visit-links';
import { visitProblems } from '@cabinet/contracts/visits';
import type { Transaction } from '@cabinet/db/open-database';
import type { VisitState } from '@cabinet/domain/workflows/visit';
import type { Context } from '#platform/context.ts';
import type { Pass } from '#platform/passes.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { change, givePlaceBack, lockVisit } from './change.ts';
import { actsFor, editionOf } from './rules.ts';
import { toSummary, type VisitRow, visitColumns } from './shape.ts';

/** The pass behind a link. Throws visits.link_over. */
const passOf = (ctx: Context, token: string): Pass => {
  const pass = ctx.passes.read('visit_reminder', token, ctx.now());
  if (!pass) throw problem(visitProblems.linkOver);
  return pass;
};

/** Throws visits.link_over when the link was to another time: it rules nothing any more. */
function assertSameTime(pass: Pass, row: VisitRow | null): asserts row is VisitRow {
  if (!row?.from || editionOf(row.from) !== pass.edition) throw problem(visitProblems.linkOver);
}

const isOffered = (act: string): act is 'confirm' | 'cancel' => act === 'confirm' || act === 'cancel';

async function shown(ctx: Context, db: Transaction, pass: Pass, row: VisitRow | null): Promise<VisitByLink> {
  assertSameTime(pass, row);
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
export async function readVisitByLink(ctx: Context, token: string): Promise<VisitByLink> {
  const pass = passOf(ctx, token);
  return shown(ctx, ctx.db, pass, await find(ctx.db, pass.subject));
}

/** Confirms or cancels from a letter; opening the link alone does nothing. */
export async function answerReminder(
  ctx: Context,
  { pass: token, version, act }: BodyOf<typeof answerReminderRoute>,
): Promise<VisitByLink> {
  const pass = passOf(ctx, token);
  const { subject: id } = pass;
  return write(ctx, 'visits.answer_reminder', async (writing) => {
    const { tx, now } = writing;
    const row = await lockVisit(tx, id);
    assertSameTime(pass, row);
    const columns = act === 'confirm' ? { confirmedAt: now } : { endedAt: now };
    await change(ctx, writing, row, act, { version, columns, as: 'applicant' });
    if (act === 'cancel') await givePlaceBack(writing, row);
    return shown(ctx, tx, pass, await find(tx, id));
  });
}
