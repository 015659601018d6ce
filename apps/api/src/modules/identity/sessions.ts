import { randomBytes } from 'node:crypto';
import { identityProblems } from '@cabinet/contracts/identity';
import type { SessionId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import type { LiveNotice } from '#platform/live.ts';
import { problem } from '#platform/problem.ts';
import { type SessionTerms, termsKept } from './session-terms.ts';

/** What the browser gets and what the database keeps of it; made before the transaction, so that no answer of one holds it. */
export interface SessionKey {
  readonly token: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
}

export const newSessionKey = (): SessionKey => {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOfToken(token) };
};

export interface OpenedSession {
  readonly id: SessionId;
  readonly cookieUntil: Date | null;
}

interface NewSession {
  readonly accountId: string;
  readonly terms: SessionTerms;
  readonly complete: boolean;
  readonly sharedDevice: boolean;
  /** When the person last proved who they are; null: never in this session. */
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
}

/** Where a session begins: the browser and its new key. */
export interface SessionPlace {
  readonly ctx: Context;
  readonly tx: Transaction;
  readonly visitor: Visitor;
  readonly key: SessionKey;
  readonly now: Date;
}

export async function openSession(
  { ctx, tx, visitor, key, now }: SessionPlace,
  session: NewSession,
): Promise<OpenedSession> {
  const { terms, ...facts } = session;
  const id = ctx.newId() as SessionId;
  await tx.session.create({
    data: {
      ...facts,
      id,
      tokenHash: key.tokenHash,
      lastSeenAt: now,
      expiresAt: terms.expiresAt,
      idleMinutes: terms.idleMinutes,
      userAgent: visitor.userAgent,
      ipPrefix: visitor.ipPrefix,
    },
  });
  return { id, cookieUntil: terms.cookieUntil };
}

/** Gives a session a new id; the old one dies, what it proved stays. Of several at once exactly one succeeds. */
export async function renewSession(
  place: SessionPlace,
  sessionId: SessionId,
  changed: Partial<NewSession> = {},
): Promise<OpenedSession> {
  const { tx, now } = place;
  const [old] = await tx.session.updateManyAndReturn({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
    select: {
      accountId: true,
      expiresAt: true,
      idleMinutes: true,
      complete: true,
      sharedDevice: true,
      createdAt: true,
      confirmedAt: true,
    },
  });
  if (!old) throw problem(identityProblems.signInAgain, { sessionId });
  const { accountId, complete, sharedDevice, createdAt, confirmedAt } = old;
  return openSession(place, {
    accountId,
    complete,
    sharedDevice,
    createdAt,
    terms: termsKept(old),
    confirmedAt,
    ...changed,
  });
}

/** Tells the streams of open pages that sessions of the account ended, so that they end too. */
export const sessionsEnded = (accountId: string): LiveNotice => ({
  room: 'identity',
  id: accountId,
  personId: null,
  officeId: null,
});

/** Ends the open sessions of an account, all but one. Answers how many. */
export async function endSessions(
  tx: Transaction,
  accountId: string,
  { now, except }: { now: Date; except?: string | undefined },
): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { accountId, endedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { endedAt: now },
  });
  return ended.count;
}

// A retry cannot be answered from memory here: the first answer held a secret that is kept nowhere, or was about the
// session it came from, and the same key in another session means another act.
/** The same context without the client's wish to have its first answer repeated. */
export const withoutRepeats = (ctx: Context): Context => ({ ...ctx, intention: null });
