import { type CardFound, registryProblems } from '@cabinet/contracts/registry';
import { CardContent, type CardDraft } from '@cabinet/contracts/registry-card';
import type { Transaction } from '@cabinet/db/open-database';
import { openContent } from '@cabinet/secrets/sealed-card';
import * as core from 'zod/v4/core';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { recordReads } from '#platform/read-log.ts';
import type { Writing } from '#platform/write.ts';
import { cardColumns, findCard, journalOf, lockCard, toFound } from './cards.ts';
import { findLikely } from './duplicates.ts';
import { linkCard, proveCard } from './link-card.ts';
import { type CardWriting, rewriteCard, storeCard } from './write-card.ts';

interface Asked {
  readonly applicationId: string;
  readonly draft: CardDraft;
}

const contentOf = (draft: CardDraft): CardContent => core.parse(CardContent, draft);

/** Cards that may be of the person for whom one is asked, for the officer who decides; each is written to its journal. */
export async function findLikelyCards(
  ctx: Context,
  db: Transaction,
  { applicationId, draft }: Asked,
): Promise<CardFound[]> {
  if (!draft.person || !draft.numbers) return [];
  const likely = await findLikely(db, ctx.secrets, { id: applicationId, content: contentOf(draft) });
  const ids = likely.map(({ id }) => id);
  const rows = await db.registryCard.findMany({
    where: { id: { in: ids } },
    select: cardColumns,
    orderBy: { id: 'asc' },
  });
  const reading = { what: 'registry.look_up', purpose: 'review', office: null };
  await recordReads(
    ctx,
    rows.map((row) => ({ ...reading, personId: journalOf(row), subjectId: row.id })),
    { db },
  );
  return rows.map((row) => toFound(ctx.secrets, row));
}

interface Opening extends Asked {
  readonly personId: string;
  /** The card is of the person who asks for it, not of somebody whom they represent. */
  readonly isOwn: boolean;
  /** The card that the person has already, and which says from now on what the application says. */
  readonly existing: string | null;
  readonly distinctFrom: readonly string[];
}

async function openNew(
  ctx: Context,
  writing: CardWriting,
  { content, distinctFrom }: { readonly content: CardContent; readonly distinctFrom: readonly string[] },
): Promise<string> {
  const id = ctx.newId();
  const likely = await findLikely(writing.tx, ctx.secrets, { id, content });
  const cardIds = likely.map((one) => one.id).filter((one) => !distinctFrom.includes(one));
  if (cardIds.length > 0) throw problemWith(registryProblems.likelyDuplicate, { shown: { cardIds } });
  await storeCard(writing, { id, content, likely });
  return id;
}

/** What the person wrote now, over what their card said; topics that they left out stay. */
async function renew(writing: CardWriting, cardId: string, draft: CardDraft): Promise<string> {
  await lockCard(writing.tx, cardId);
  const card = await findCard(writing.tx, cardId);
  if (card.state !== 'active') throw problem(registryProblems.cardClosed, { cardId });
  const before = openContent(writing.secrets, card);
  await rewriteCard(writing, { card, before, after: core.parse(CardContent, { ...before, ...draft }) });
  return cardId;
}

/**
 * D1: opens the card that an approved application asked for, or renews the one that its person has; answers its number.
 * Throws registry.likely_duplicate for cards about which the officer has said nothing.
 */
export async function openFromApplication(ctx: Context, writing: Writing, opening: Opening): Promise<string> {
  const { tx, now, audit } = writing;
  const { applicationId, personId, isOwn, draft, existing, distinctFrom } = opening;
  const { secrets, newId } = ctx;
  const { name: by } = asRole(ctx.actor, 'officer');
  const place: CardWriting = { tx, secrets, newId, now, source: 'application', sourceId: applicationId, by };
  const content = contentOf(draft);
  const id = existing ? await renew(place, existing, draft) : await openNew(ctx, place, { content, distinctFrom });
  const card = await findCard(tx, id);
  audit({ subject: id, action: 'registry.open_card', details: { source: 'application', applicationId, existing } });
  if (isOwn && card.personId !== null && card.personId !== personId)
    throw problem(registryProblems.cardTaken, { cardId: id });
  const provedBy = 'decision';
  if (isOwn && card.personId === null) await linkOwn(ctx, writing, { cardId: id, personId, content, provedBy });
  else if (isOwn) await proveCard(writing, { cardId: id, personId, provedBy });
  return card.number;
}

/** A profile has one card: who asks for a second one has the first closed, or mended, by an officer. */
async function linkOwn(ctx: Context, writing: Writing, link: Parameters<typeof linkCard>[2]): Promise<void> {
  const other = await writing.tx.registryCard.findUnique({ where: { personId: link.personId }, select: { id: true } });
  if (other) throw problem(registryProblems.cardTaken, { cardId: other.id });
  await linkCard(ctx, writing, link);
}
