import { CardClaim, ClaimGround, type WaitingClaim } from '@cabinet/contracts/registry';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { RegistryCardId, RegistryClaimId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { findPersonFacts } from '#modules/persons/public.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import type { Writing } from '#platform/write.ts';
import { assertReader } from './assert-reader.ts';
import { openClaimReason } from './sealed.ts';

interface Claim {
  readonly cardId: string;
  readonly personId: string;
  readonly ground: ClaimGround;
}

/** B46: what nobody can say by a number alone waits for an officer; what was settled once stays so. */
export async function noteClaims(
  { newId }: Pick<Context, 'newId'>,
  { tx, now, audit, notify }: Writing,
  claims: readonly Claim[],
): Promise<void> {
  const rows = claims.map((claim) => ({ ...claim, id: newId(), state: 'open', foundAt: now }));
  const noted = await tx.registryClaim.createManyAndReturn({ data: rows, skipDuplicates: true });
  for (const { cardId, personId, ground } of noted) {
    audit({ subject: cardId, action: 'registry.claim', details: { personId, ground } });
    notify({ room: 'registry', id: cardId, personId: null, officeId: null });
  }
}

interface ClaimRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly ground: string;
  readonly state: string;
  readonly reason: Uint8Array | null;
  readonly foundAt: Date;
}

/** Who proved the number of a card; whoever is shown them has seen these people. */
export const findClaims = (db: Pick<Transaction, 'registryClaim'>, cardId: string): Promise<ClaimRow[]> =>
  db.registryClaim.findMany({ where: { cardId }, orderBy: { id: 'asc' } });

export async function toClaim(ctx: Context, db: object, row: ClaimRow): Promise<CardClaim> {
  const { surname, givenName, patronymic, birthDate, taxId } = await findPersonFacts({ ...ctx, db }, row.personId);
  return {
    ...{ id: row.id as RegistryClaimId, version: row.version, foundAt: row.foundAt.toISOString() },
    ground: ClaimGround.parse(row.ground),
    state: CardClaim.shape.state.parse(row.state),
    reason: openClaimReason(ctx.secrets, row.id, row.reason),
    person: { surname, givenName, patronymic, birthDate, taxIdEnd: taxId?.slice(-4) ?? null },
  };
}

/** What waits, by the numbers of cards: nobody is named, so nobody’s journal is written. */
export async function listClaims(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<WaitingClaim>> {
  assertReader(ctx);
  const rows = await ctx.db.registryClaim.findMany({
    where: { state: 'open', card: { state: 'active' } },
    select: { id: true, cardId: true, ground: true, foundAt: true, card: { select: { number: true } } },
    orderBy: { id: 'asc' },
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, ({ id, cardId, ground, foundAt, card }) => ({
    ...{ id: id as RegistryClaimId, cardId: cardId as RegistryCardId, cardNumber: card.number },
    ground: ClaimGround.parse(ground),
    foundAt: foundAt.toISOString(),
  }));
}
