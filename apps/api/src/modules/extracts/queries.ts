import type { ExtractLine, ExtractOffice, OwnExtract, ReviewedExtract } from '@cabinet/contracts/extracts';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { recordRead, recordReads } from '#platform/read-log.ts';
import { cardOfPerson } from '../registry/public.ts';
import { cardOf } from './draw.ts';
import { canIssueExtracts } from './policy.ts';
import { type ExtractRow, findReviewed, officeNames, type OfficeName, personNames, toLine, toOwn } from './rows.ts';
import { openReason } from './sealed.ts';
import { saysOf } from './says.ts';

const mostShown = 50;

async function extractOffices({ db }: Context): Promise<ExtractOffice[]> {
  const offices = await db.office.findMany({
    where: { kind: 'social_protection', active: true },
    select: { id: true, nameUk: true, nameEn: true, addressUk: true, addressEn: true },
    orderBy: { nameUk: 'asc' },
  });
  return offices.map(({ id, nameUk, nameEn, addressUk, addressEn }) => ({
    id: id as OfficeId,
    name: { uk: nameUk, en: nameEn },
    address: { uk: addressUk, en: addressEn },
  }));
}

/** D4: the extracts of whoever asks, and where another can be ordered. */
export async function listOwnExtracts(
  ctx: Context,
): Promise<{ items: OwnExtract[]; offices: ExtractOffice[]; hasCard: boolean }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const rows = await ctx.db.cardExtract.findMany({ where: { personId }, orderBy: { id: 'desc' }, take: mostShown });
  const nameOf = await officeNames(ctx.db, rows);
  const card = await cardOfPerson(ctx, personId);
  return {
    items: rows.map((row) => toOwn(ctx, row, { now: ctx.now(), office: nameOf(row) })),
    offices: await extractOffices(ctx),
    hasCard: card?.isActive ?? false,
  };
}

const scopes = {
  // The term is the same for all, so who ordered first is due first.
  open: { where: { state: 'ordered' }, orderBy: { id: 'asc' } },
  done: { where: { state: { not: 'ordered' } }, orderBy: { id: 'desc' } },
} as const;

/** Names were shown: one line a day in the journal of each person. */
async function recordNames(
  ctx: Context,
  rows: readonly ExtractRow[],
  nameOf: (row: ExtractRow) => OfficeName,
): Promise<void> {
  const readings = [...new Map(rows.map((row) => [row.personId, row])).values()].map((row) => ({
    ...{ personId: row.personId, what: 'extracts.list', subjectId: row.id, purpose: 'inbox', office: nameOf(row) },
  }));
  await recordReads(ctx, readings, { oncePerPersonSince: startOfKyivDay(kyivDate(ctx.now())) });
}

/** Extracts that the offices of whoever asks were asked for. */
export async function listExtracts(
  ctx: Context,
  { scope, cursor, limit }: PageQuery & { readonly scope: 'open' | 'done' },
): Promise<Page<ExtractLine>> {
  if (!canIssueExtracts(ctx.actor)) throw problem(commonProblems.notAllowed, { room: 'extracts' });
  const { officeIds } = asRole(ctx.actor, 'officer');
  const { where, orderBy } = scopes[scope];
  const rows = await ctx.db.cardExtract.findMany({
    where: { ...where, officeId: { in: [...officeIds] } },
    orderBy,
    ...pageAfter(cursor, limit),
  });
  const shown = rows.slice(0, limit);
  const [nameOf, personOf] = [await officeNames(ctx.db, shown), await personNames(ctx.db, shown)];
  await recordNames(ctx, shown, nameOf);
  return toPage(rows, limit, (row) => toLine(row, { now: ctx.now(), office: nameOf(row), person: personOf(row) }));
}

type Reader = Pick<Transaction, 'office' | 'person' | 'cardExtract' | 'registryCard' | 'productClass'>;

/** What its officer is shown of an extract; the look is written to the person's journal first. */
export async function answerReviewed(ctx: Context, row: ExtractRow, db: Reader = ctx.db): Promise<ReviewedExtract> {
  const office = (await officeNames(db, [row]))(row);
  const person = (await personNames(db, [row]))(row);
  const reading = { personId: row.personId, what: 'extracts.view', subjectId: row.id, purpose: 'registry', office };
  await recordRead(ctx, reading, { db });
  // Once it is decided upon nothing more is to be read in the card.
  const card = row.state === 'ordered' ? await cardOf(ctx, row) : null;
  return {
    ...toLine(row, { now: ctx.now(), office, person }),
    version: row.version,
    withDiagnosis: row.withDiagnosis,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.deciderName,
    reason: openReason(ctx.secrets, row.id, row.reason),
    says: card && (await saysOf(db, card, row)),
    cardVersion: card?.version ?? null,
  };
}

/** D4: an extract with what it will say. */
export const reviewExtract = async (ctx: Context, id: string): Promise<ReviewedExtract> =>
  answerReviewed(ctx, await findReviewed(ctx, id));
