import { commonProblems } from '@cabinet/contracts/http/problem';
import type { DeskId, OfficeId } from '@cabinet/contracts/ids';
import type { Console } from '@cabinet/contracts/reception';
import type { Transaction } from '@cabinet/db/open-database';
import { mayCall, waitsSince } from '@cabinet/domain/call-order';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { receives } from '../policy.ts';
import { dayColumns, toDayVisits } from './visit-of-day.ts';
import { readHall, toCallingDesk } from './waiting.ts';

const deskColumns = { id: true, officeId: true, nameUk: true, nameEn: true, channel: true, topicIds: true } as const;

export interface OwnDesk {
  readonly id: string;
  readonly officeId: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly channel: string;
  readonly topicIds: string[];
}

/** A desk in use at an office of the officer. Throws common.not_found. */
export async function findOwnDesk(ctx: Context, db: Pick<Transaction, 'desk'>, id: string): Promise<OwnDesk> {
  const desk = await db.desk.findFirst({ where: { id, active: true }, select: deskColumns });
  if (!desk || !receives(ctx.actor, desk)) throw problem(commonProblems.notFound, { deskId: id });
  return desk;
}

const minute = 60_000;

/** How things stand at a desk. */
export async function toConsole(ctx: Context, db: Transaction, desk: OwnDesk): Promise<Console> {
  const now = ctx.now();
  const { rules, waiting } = await readHall(db, desk.officeId, now);
  const calling = toCallingDesk(desk);
  const own = waiting.filter((one) => mayCall(calling, one, { rules, now }));
  const first = Math.min(...own.map((one) => waitsSince(one).getTime()));
  const current = await db.visit.findFirst({
    where: { deskId: desk.id, state: { in: ['called', 'serving'] } },
    select: dayColumns,
  });
  const [visit] = current ? await toDayVisits(ctx, db, [current]) : [];
  return {
    desk: { id: desk.id as DeskId, officeId: desk.officeId as OfficeId, name: { uk: desk.nameUk, en: desk.nameEn } },
    current: visit ?? null,
    waiting: own.length,
    longestWait: own.length > 0 ? Math.max(0, Math.floor((now.getTime() - first) / minute)) : null,
    bound: rules.longestWaitMinutes,
  };
}

export const readConsole = async (ctx: Context, deskId: string): Promise<Console> =>
  toConsole(ctx, ctx.db, await findOwnDesk(ctx, ctx.db, deskId));
