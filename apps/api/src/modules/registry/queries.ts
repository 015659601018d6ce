import {
  CardState,
  CardSource,
  type CardChange,
  type CardFieldChange,
  type RegistryCard,
  type OwnCard,
} from '@cabinet/contracts/registry';
import { CloseGround } from '@cabinet/contracts/registry';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { RegistryCardId } from '@cabinet/contracts/ids';
import { fieldText } from '@cabinet/contracts/words/words';
import type { Transaction } from '@cabinet/db/open-database';
import { keyOfCard, openContent, openFields } from '@cabinet/secrets/sealed-card';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { cardColumns, type CardRow, findCard } from './cards.ts';
import { listPairs } from './duplicates.ts';
import { canReadCards, shownTo } from './policy.ts';
import { cardDisagreements, missingTopics } from './rules.ts';

/** Whose journal a look into a card is written to: the person's, or the card's until there is one. */
export const journalOf = ({ id, personId }: Pick<CardRow, 'id' | 'personId'>): string => personId ?? id;

export function assertReader(ctx: Context): void {
  if (!canReadCards(ctx.actor)) throw problem(commonProblems.notAllowed, { room: 'registry' });
}

interface How {
  readonly db?: Pick<Transaction, 'registryCard' | 'registryDuplicate'>;
  readonly purpose?: string;
}

/** A card as an officer sees it; the look is written to the person's journal. */
export async function readCard(
  ctx: Context,
  cardId: string,
  { db = ctx.db, purpose = 'registry' }: How = {},
): Promise<RegistryCard> {
  assertReader(ctx);
  const row = await findCard(db, cardId);
  const content = openContent(ctx.secrets, row);
  const reading = { personId: journalOf(row), what: 'registry.card', subjectId: cardId, purpose, office: null };
  await recordRead(ctx, reading, { db });
  return {
    id: row.id as RegistryCardId,
    version: row.version,
    number: row.number,
    state: CardState.parse(row.state),
    closedGround: row.closedGround === null ? null : CloseGround.parse(row.closedGround),
    content: shownTo(ctx.actor, content),
    hasAccount: row.personId !== null,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    warnings: cardDisagreements(content).map(({ topic, code }) => ({
      topic,
      code,
      text: fieldText(ctx.language, code),
    })),
    missing: missingTopics(content),
    duplicates: await listPairs(db, ctx.secrets, cardId),
  };
}

const changeColumns = { id: true, at: true, source: true, by: true, fieldsBox: true } as const;
type ChangeRow = {
  readonly id: string;
  readonly at: Date;
  readonly source: string;
  readonly by: string | null;
  readonly fieldsBox: Uint8Array;
};

const toChange = (ctx: Context, card: CardRow, row: ChangeRow): CardChange => ({
  id: row.id,
  at: row.at.toISOString(),
  source: CardSource.parse(row.source),
  by: row.by,
  fields: openFields(keyOfCard(ctx.secrets, card), row) as CardFieldChange[],
});

const isDiagnosis = ({ topic, path }: CardFieldChange): boolean => topic === 'disability' && path === 'diagnosis';

/** Every change of a card, newest first. */
export async function listCardChanges(
  ctx: Context,
  cardId: string,
  { cursor, limit }: PageQuery,
): Promise<Page<CardChange>> {
  assertReader(ctx);
  const card = await findCard(ctx.db, cardId);
  const rows = await ctx.db.registryChange.findMany({
    where: { cardId },
    select: changeColumns,
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  const reading = { personId: journalOf(card), what: 'registry.card', subjectId: cardId, purpose: 'registry' };
  await recordRead(ctx, { ...reading, office: null });
  const hidesDiagnosis = shownTo(ctx.actor, openContent(ctx.secrets, card)) !== openContent(ctx.secrets, card);
  return toPage(rows, limit, (row) => {
    const change = toChange(ctx, card, row);
    return hidesDiagnosis ? { ...change, fields: change.fields.filter((field) => !isDiagnosis(field)) } : change;
  });
}

const newestChanges = 10;

/** C14: the card of whoever asks, with where its latest words come from. */
export async function readOwnCard(ctx: Context): Promise<{ card: OwnCard | null }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const row = await ctx.db.registryCard.findUnique({ where: { personId }, select: cardColumns });
  if (!row) return { card: null };
  const changes = await ctx.db.registryChange.findMany({
    where: { cardId: row.id },
    select: changeColumns,
    orderBy: { id: 'desc' },
    take: newestChanges,
  });
  return {
    card: {
      number: row.number,
      state: CardState.parse(row.state),
      content: openContent(ctx.secrets, row),
      changedAt: row.changedAt.toISOString(),
      changes: changes.map((change) => toChange(ctx, row, change)),
    },
  };
}
