import { randomBytes } from 'node:crypto';
import type { PersonId } from '@cabinet/contracts/ids';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
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
  personId: ctx.actor.role === 'applicant' ? ctx.actor.personId : null,
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

/** Forgets what the holder held, except times on offer from the waitlist: the others are free at once. */
export async function dropHolds(tx: Transaction, holder: Holder, only: { readonly id?: string } = {}): Promise<number> {
  const own = ownedBy(holder);
  return own === null ? 0 : (await tx.visit.deleteMany({ where: { ...own, ...only, offers: { none: {} } } })).count;
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
