import type { CardFound, CardLookUp } from '@cabinet/contracts/registry';
import { parseShortNumber } from '@cabinet/domain/short-number';
import { soundsLike } from '@cabinet/domain/sounds-like';
import { indexes, surnameKey } from '@cabinet/secrets/sealed-card';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import { recordReads } from '#platform/read-log.ts';
import { assertTurn } from '#platform/turns.ts';
import { cardColumns, journalOf, toFound } from './cards.ts';
import { assertReader } from './assert-reader.ts';

/** An office sees some hundred people a day; whoever asks for more copies the databank. */
const lookUps = { windowMs: 60 * 60_000, most: 200 } as const;
const mostFound = 20;

const whereOf = (ctx: Context, lookUp: Exclude<CardLookUp, { by: 'name' }>) => {
  const index = indexes(ctx.secrets);
  switch (lookUp.by) {
    case 'taxId':
      return { taxIdIndex: index.taxId(lookUp.taxId) };
    case 'unzr':
      return { unzrIndex: index.unzr(lookUp.unzr) };
    case 'document':
      return { documentIndex: index.document(lookUp.number) };
    case 'number': {
      const number = parseShortNumber(lookUp.number);
      if (number === null) throw fieldProblem('/lookUp/number', 'registry.card_number');
      return { number };
    }
  }
};

/** Everybody born on a day is a hundred people in a databank of millions: likeness is weighed here. */
async function findByName(ctx: Context, { surname, birthDate }: Extract<CardLookUp, { by: 'name' }>) {
  const key = surnameKey(surname);
  const names = await ctx.db.registryCard.findMany({
    where: { birthDate },
    select: { id: true, surnameKey: true },
    orderBy: { id: 'asc' },
  });
  const alike = names
    .filter((one) => soundsLike(one.surnameKey, key))
    .toSorted((one, other) => Number(other.surnameKey === key) - Number(one.surnameKey === key))
    .slice(0, mostFound);
  const rows = await ctx.db.registryCard.findMany({
    where: { id: { in: alike.map(({ id }) => id) } },
    select: cardColumns,
  });
  return alike.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.id);
    return row ? [{ row, similar: one.surnameKey !== key }] : [];
  });
}

const findByNumber = async (ctx: Context, lookUp: Exclude<CardLookUp, { by: 'name' }>) => {
  const where = whereOf(ctx, lookUp);
  const rows = await ctx.db.registryCard.findMany({
    where,
    select: cardColumns,
    orderBy: { id: 'asc' },
    take: mostFound,
  });
  return rows.map((row) => ({ row, similar: false }));
};

/** D10: people of the databank by what an officer is told at the desk; each one found is written to their journal. */
export async function findCards(ctx: Context, lookUp: CardLookUp): Promise<{ items: CardFound[] }> {
  assertReader(ctx);
  const { accountId } = asRole(ctx.actor, 'officer');
  await assertTurn(ctx, `registry-look-up:${accountId}`, lookUps);
  const found = await (lookUp.by === 'name' ? findByName(ctx, lookUp) : findByNumber(ctx, lookUp));
  await recordReads(
    ctx,
    found.map(({ row }) => ({
      ...{ personId: journalOf(row), what: 'registry.look_up', subjectId: row.id, purpose: 'registry', office: null },
    })),
  );
  return { items: found.map(({ row, similar }) => toFound(ctx.secrets, row, similar)) };
}
