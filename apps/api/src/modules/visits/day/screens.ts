import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId, ScreenId } from '@cabinet/contracts/ids';
import { type Screen, type ScreenKind, screenProblems } from '@cabinet/contracts/screens';
import { ScreenKind as kinds } from '@cabinet/contracts/screens';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { assertReceives } from './queries.ts';

export const screenColumns = {
  id: true,
  kind: true,
  name: true,
  ticketsPerMinute: true,
  createdAt: true,
  createdByName: true,
  revokedAt: true,
} as const;

interface ScreenRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly ticketsPerMinute: number;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly revokedAt: Date | null;
}

export const toScreen = ({ id, kind, createdAt, revokedAt, ...row }: ScreenRow): Screen => ({
  ...row,
  id: id as ScreenId,
  kind: kinds.parse(kind),
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

/** Kiosks and displays of an office, those in use first. */
export async function listScreens(ctx: Context, officeId: OfficeId): Promise<{ items: Screen[] }> {
  assertReceives(ctx, officeId);
  const rows = await ctx.db.screen.findMany({
    where: { officeId },
    select: screenColumns,
    orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
  });
  return { items: rows.map(toScreen) };
}

/** A device that works now, with its office. */
export interface OpenScreen {
  readonly id: string;
  readonly kind: ScreenKind;
  readonly officeId: OfficeId;
  readonly ticketsPerMinute: number;
  readonly office: { readonly uk: string; readonly en: string };
}

/** The device that a pass is good for. Throws visits.screen_over: forged, past its time, or revoked. */
export async function findScreen(ctx: Context, db: Pick<Transaction, 'screen'>, token: string): Promise<OpenScreen> {
  const pass = ctx.passes.read('screen', token, ctx.now());
  const row =
    pass &&
    (await db.screen.findFirst({
      where: { id: pass.subject, revokedAt: null, office: { active: true } },
      select: {
        id: true,
        kind: true,
        officeId: true,
        ticketsPerMinute: true,
        office: { select: { nameUk: true, nameEn: true } },
      },
    }));
  if (!row) throw problem(screenProblems.screenOver);
  return {
    ...{ id: row.id, kind: kinds.parse(row.kind), officeId: row.officeId as OfficeId },
    ticketsPerMinute: row.ticketsPerMinute,
    office: { uk: row.office.nameUk, en: row.office.nameEn },
  };
}

/** A screen of one's own office. Throws common.not_found. */
export async function findOwnScreen(ctx: Context, db: Pick<Transaction, 'screen'>, id: string): Promise<ScreenRow> {
  const row = await db.screen.findUnique({ where: { id }, select: { ...screenColumns, officeId: true } });
  if (!row) throw problem(commonProblems.notFound, { id });
  assertReceives(ctx, row.officeId);
  return row;
}
