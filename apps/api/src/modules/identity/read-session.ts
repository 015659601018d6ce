import { OfficeKind } from '@cabinet/contracts/administration';
import type { Session, SessionActor } from '@cabinet/contracts/identity';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Actor } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { formTokenFor } from '#platform/http/session.ts';
import { stateOf } from './accounts.ts';

const nobody: Session = { actor: null, pending: null, expiresAt: null, idleMinutes: null, formToken: null };

const columns = {
  id: true,
  complete: true,
  expiresAt: true,
  idleMinutes: true,
  account: {
    select: {
      role: true,
      login: true,
      state: true,
      stateReason: true,
      totpConfirmedAt: true,
      person: {
        select: { surname: true, givenName: true, _count: { select: { messages: { where: { readAt: null } } } } },
      },
      staff: {
        select: {
          surname: true,
          givenName: true,
          offices: {
            select: { office: { select: { id: true, kind: true, nameUk: true, nameEn: true } } },
            orderBy: { officeId: 'asc' },
          },
        },
      },
    },
  },
} as const;

const readRow = (ctx: Context, id: string) => ctx.db.session.findUnique({ where: { id }, select: columns });
type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

const roles: readonly string[] = ['applicant', 'officer', 'administrator', 'editor'] satisfies SessionActor['role'][];

const roleOf = (role: string): SessionActor['role'] => {
  // Boundary: the list above holds roles of the contract only.
  if (roles.includes(role)) return role as SessionActor['role'];
  throw new Error(`An account has the unknown role ${role}`);
};

const toActor = ({ account }: Row): SessionActor => {
  const named = account.staff ?? account.person;
  return {
    role: roleOf(account.role),
    displayName: named ? `${named.givenName} ${named.surname}` : account.login,
    login: account.login,
    accountState: stateOf(account),
    stateReason: account.stateReason,
    // Ids of our own rows are ids by construction.
    offices: (account.staff?.offices ?? []).map(({ office }) => ({
      ...office,
      id: office.id as OfficeId,
      kind: OfficeKind.parse(office.kind),
    })),
    unreadMessages: account.person?._count.messages ?? 0,
    secondFactor: account.totpConfirmedAt !== null,
  };
};

/** A session as its owner sees it; `sessionId` null: nobody is signed in. */
export async function readSession(ctx: Context, sessionId: string | null): Promise<Session> {
  const row = sessionId === null ? null : await readRow(ctx, sessionId);
  if (!row) return nobody;
  if (!row.complete) {
    const pending = row.account.totpConfirmedAt ? 'second_factor' : 'enrol_second_factor';
    return { ...nobody, pending, expiresAt: row.expiresAt.toISOString() };
  }
  return {
    actor: toActor(row),
    pending: null,
    expiresAt: row.expiresAt.toISOString(),
    idleMinutes: row.idleMinutes === 0 ? null : row.idleMinutes,
    formToken: formTokenFor(ctx, row.id),
  };
}

/** The session an actor speaks in, complete or not. */
export const sessionIdOf = (actor: Actor): string | null => {
  if ('sessionId' in actor) return actor.sessionId;
  return actor.role === 'anonymous' ? (actor.pending?.sessionId ?? null) : null;
};
