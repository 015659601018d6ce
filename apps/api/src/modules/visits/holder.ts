import { randomBytes } from 'node:crypto';
import type { PersonId } from '@cabinet/contracts/ids';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { heldColumns, type HeldVisit } from './shape.ts';

/** For whom a time is held: a person, or a browser before sign-in. Whoever signs in there keeps it. */
export interface Holder {
  readonly personId: PersonId | null;
  readonly token: string | null;
}

export const newHoldToken = (): string => randomBytes(32).toString('base64url');

export const holderOf = (ctx: Context, visitor: Visitor): Holder => ({
  // Until the address is confirmed an account is nobody: anybody can have as many of those as they like.
  personId: ctx.actor.role === 'applicant' && ctx.actor.state === 'active' ? ctx.actor.personId : null,
  token: visitor.holdToken,
});

/** Which held visits are this holder's; null: none can be. */
const ownedBy = ({ personId, token }: Holder): object | null => {
  const own = [
    ...(personId === null ? [] : [{ personId }]),
    // Another person's hold is not told by a cookie that the browser kept from before.
    ...(token === null ? [] : [{ holdHash: hashOfToken(token), personId: null }]),
  ];
  return own.length > 0 ? { state: 'held', OR: own } : null;
};

/** The holder's own in SQL: in a rush everybody comes through here, so it is part of prepared statements. */
export const ownText = `state = 'held' and ("personId" = $1::uuid or ("holdHash" = $2 and "personId" is null))`;
const dropText = `
  delete from visit where ${ownText} and ($3::uuid is null or id = $3)
    and not exists (select 1 from waitlist_offer o where o."holdId" = visit.id)`;

/** What ownText asks for, as its first two values. */
export const valuesOf = ({ personId, token }: Holder): [PersonId | null, Uint8Array | null] => [
  personId,
  token === null ? null : hashOfToken(token),
];

/** Forgets what the holder held, except times on offer from the waitlist: the others are free at once. */
export async function dropHolds(tx: Transaction, holder: Holder, only: { readonly id?: string } = {}): Promise<number> {
  const values = [...valuesOf(holder), only.id ?? null];
  return (await sqlOf(tx).query({ name: 'visits.drop_holds', text: dropText, values })).rowCount ?? 0;
}

/** The latest hold that still lasts; null when there is none. */
export async function liveHoldOf(db: Pick<Transaction, 'visit'>, holder: Holder, now: Date): Promise<HeldVisit | null> {
  const own = ownedBy(holder);
  return (
    own &&
    db.visit.findFirst({
      where: { ...own, heldUntil: { gt: now }, offers: { none: { entry: { visitId: { not: null } } } } },
      select: heldColumns,
      orderBy: { id: 'desc' },
    })
  );
}

/** One hold of this holder, whether or not its time is over. Throws common.not_found. */
export async function findOwnHold(tx: Transaction, holder: Holder, id: string): Promise<HeldVisit> {
  const own = ownedBy(holder);
  const found = own && (await tx.visit.findFirst({ where: { ...own, id }, select: heldColumns }));
  if (!found) throw problem(commonProblems.notFound, { id });
  return found;
}
