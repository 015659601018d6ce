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
import type { RegistryCardId } from '@cabinet/contracts/ids';
import { fieldText } from '@cabinet/contracts/words/words';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { keyOfCard, openContent, openFields } from '@cabinet/secrets/sealed-card';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { recordRead, recordReads } from '#platform/read-log.ts';
import { cardColumns, type CardRow, findCard, journalOf } from './cards.ts';
import { findClaims, toClaim } from './claims.ts';
import { findPairs, toDuplicate } from './duplicates.ts';
import { assertReader } from './assert-reader.ts';
import { shownTo, shownToKnower } from './policy.ts';
import { renewalOf } from './renewal.ts';
import { cardDisagreements, missingTopics } from './rules.ts';

interface How {
  readonly db?: Pick<Transaction, 'registryCard' | 'registryDuplicate' | 'registryClaim'>;
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
  const pairs = await findPairs(db, cardId);
  // Whose name stands on the other side of a pair was seen as well, as one is in a look-up.
  const others = pairs.map(({ other }) => ({
    ...{ ...reading, personId: journalOf(other), what: 'registry.look_up', subjectId: other.id },
  }));
  const claims = await findClaims(db, cardId);
  const claimers = claims.map(({ personId }) => ({ ...reading, personId, what: 'registry.look_up' }));
  await recordReads(ctx, [reading, ...others, ...claimers], { db });
  return {
    id: row.id as RegistryCardId,
    version: row.version,
    number: row.number,
    state: CardState.parse(row.state),
    closedGround: row.closedGround === null ? null : CloseGround.parse(row.closedGround),
    content: shownTo(ctx.actor, content),
    hasAccount: row.personId !== null,
    isProved: row.provedBy !== null,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    warnings: cardDisagreements(content).map(({ topic, code }) => ({
      topic,
      code,
      text: fieldText(ctx.language, code),
    })),
    missing: missingTopics(content),
    duplicates: pairs.map((pair) => toDuplicate(ctx.secrets, pair)),
    claims: await Promise.all(claims.map((claim) => toClaim(ctx, db, claim))),
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

const withoutWords = (change: CardChange): CardChange => ({
  ...change,
  fields: change.fields.map(({ topic, path }) => ({ topic, path, before: null, after: null })),
});

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
  const hidden = row.provedBy === null;
  const content = openContent(ctx.secrets, row);
  const told = changes.map((change) => toChange(ctx, row, change));
  return {
    card: {
      ...{ number: row.number, state: CardState.parse(row.state), hidden },
      content: hidden ? shownToKnower(content) : content,
      renewal: row.state === 'active' && !hidden ? renewalOf(content, kyivDate(ctx.now())) : null,
      changedAt: row.changedAt.toISOString(),
      changes: hidden ? told.map(withoutWords) : told,
    },
  };
}
