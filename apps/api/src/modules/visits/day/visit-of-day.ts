import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ConsultationId, DeskId, TopicId, VisitId } from '@cabinet/contracts/ids';
import type { DayVisit } from '@cabinet/contracts/reception';
import type { VisitState } from '@cabinet/contracts/visits';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { startOfKyivDay, kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { recordReads } from '#platform/read-log.ts';
import { lockVisit } from '../change.ts';
import { receives } from '../policy.ts';
import { actsFor } from '../rules.ts';
import { channelOf, needsOf, openVisitor, paceOf, type VisitRow, visitColumns } from '../shape.ts';
import { lockDay } from './waiting.ts';

export const dayColumns = {
  ...visitColumns,
  day: true,
  ticket: true,
  priority: true,
  arrivedAt: true,
  calledAt: true,
  fitDeskIds: true,
  sentToId: true,
} as const;

export interface DayRow extends VisitRow {
  readonly day: string | null;
  readonly ticket: string | null;
  readonly priority: string | null;
  readonly arrivedAt: Date | null;
  readonly calledAt: Date | null;
  readonly fitDeskIds: readonly string[];
  readonly sentToId: string | null;
}

// By phone where it is known, for one account may book for a whole family.
const missedText = `
  select v.id, count(*)::int as missed from visit v join visit m
    on m."officeId" = v."officeId" and m.state = 'no_show' and m.id <> v.id
    and (m."phoneIndex" = v."phoneIndex" or (v."phoneIndex" is null and m."personId" = v."personId"))
  where v.id = any($1::uuid[]) group by v.id`;

async function missedBefore(db: object, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sqlOf(db).query<{ id: string; missed: number }>({
    name: 'visits.missed_before',
    text: missedText,
    values: [ids],
  });
  return new Map(rows.map(({ id, missed }) => [id, missed]));
}

/** Whose names are told is written into their journals, once a day. */
async function recordNames(ctx: Context, db: object, rows: readonly DayRow[]): Promise<void> {
  const readings = rows.flatMap(({ id, personId, office }) =>
    personId === null
      ? []
      : [
          {
            personId,
            what: 'visits.day',
            subjectId: id,
            purpose: 'reception',
            office: { uk: office.nameUk, en: office.nameEn },
          },
        ],
  );
  await recordReads(ctx, readings, { db, oncePerPersonSince: startOfKyivDay(kyivDate(ctx.now())) });
}

const toIso = (when: Date | null): string | null => when?.toISOString() ?? null;

const visitorOf = (ctx: Context, row: DayRow): Pick<DayVisit, 'visitor' | 'prepare'> => {
  if (!row.visitor) return { visitor: null, prepare: [] };
  const { name, phone, address, prepare } = openVisitor(ctx.secrets, row);
  return { visitor: { name, phone, address }, prepare };
};

/** Colleagues of another office cannot open it. */
const consultationOf = ({ consultation, officeId }: DayRow): DayVisit['consultation'] =>
  consultation?.officeId === officeId ? { id: consultation.id as ConsultationId, number: consultation.number } : null;

/** Visits as the hall knows them; names are recorded as read before they are told. */
export async function toDayVisits(ctx: Context, db: Transaction, rows: readonly DayRow[]): Promise<DayVisit[]> {
  const deskIds = rows.flatMap(({ deskId, sentToId }) => sentToId ?? deskId ?? []);
  const desks = await db.desk.findMany({
    where: { id: { in: [...new Set(deskIds)] } },
    select: { id: true, nameUk: true, nameEn: true },
  });
  const deskOf = new Map(
    desks.map(({ id, nameUk, nameEn }) => [id, { id: id as DeskId, name: { uk: nameUk, en: nameEn } }]),
  );
  const missed = await missedBefore(
    db,
    rows.map(({ id }) => id),
  );
  await recordNames(ctx, db, rows);
  return rows.map((row): DayVisit => {
    const visit = { state: row.state as VisitState, from: row.from };
    return {
      id: row.id as VisitId,
      version: row.version,
      number: row.number,
      ticket: row.ticket,
      state: visit.state,
      channel: channelOf(row),
      from: toIso(row.from),
      to: toIso(row.to),
      topic: {
        id: row.topic.id as TopicId,
        code: row.topic.code,
        name: { uk: row.topic.nameUk, en: row.topic.nameEn },
      },
      desk: deskOf.get(row.sentToId ?? row.deskId ?? '') ?? null,
      needs: needsOf(row),
      pace: paceOf(row),
      ...visitorOf(ctx, row),
      arrivedAt: toIso(row.arrivedAt),
      calledAt: toIso(row.calledAt),
      priority: row.priority,
      consultation: consultationOf(row),
      missed: missed.get(row.id) ?? 0,
      acts: actsFor({ role: 'officer', now: ctx.now(), visit, cancelMinutes: 0 }),
    };
  });
}

/** One visit for an officer of its office. Throws common.not_found. */
export async function answerDay(ctx: Context, db: Transaction, id: string): Promise<DayVisit> {
  const row = await db.visit.findUnique({ where: { id }, select: dayColumns });
  const [visit] = row ? await toDayVisits(ctx, db, [row]) : [];
  if (!visit) throw problem(commonProblems.notFound, { id });
  return visit;
}

/** A visit of one's own office, with the line of arrivals and calls held. Throws common.not_found. */
export async function lockOfDay(ctx: Context, tx: Transaction, id: string): Promise<DayRow> {
  const place = await tx.visit.findUnique({ where: { id }, select: { officeId: true, state: true } });
  if (!place || place.state === 'held' || !receives(ctx.actor, place)) throw problem(commonProblems.notFound, { id });
  await lockDay(tx, place.officeId);
  await lockVisit(tx, id);
  return tx.visit.findUniqueOrThrow({ where: { id }, select: dayColumns });
}
