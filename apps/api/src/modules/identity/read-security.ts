import type { SessionId } from '@cabinet/contracts/ids';
import type { Device, Security } from '@cabinet/contracts/security';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { stateOf } from './accounts.ts';

const consentKind = (kind: string): 'terms' | 'personal_data' => (kind === 'terms' ? 'terms' : 'personal_data');

/** Sign-in settings, contacts and consents of one's own account (B24). */
export async function readSecurity(ctx: Context): Promise<Security> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const live = { usedAt: null, expiresAt: { gt: ctx.now() } };
  const account = await ctx.db.account.findUniqueOrThrow({
    where: { id: accountId },
    include: {
      consents: { orderBy: [{ givenAt: 'asc' }, { kind: 'asc' }] },
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
      tokens: {
        where: { ...live, purpose: { in: ['change_email', 'change_phone'] } },
        select: { purpose: true, contact: true },
      },
    },
  });
  const pending = (purpose: string): string | null =>
    account.tokens.find((token) => token.purpose === purpose)?.contact ?? null;
  return {
    login: account.login,
    email: account.email,
    emailVerified: account.emailVerifiedAt !== null,
    pendingEmail: pending('change_email'),
    phone: account.phone,
    phoneVerified: account.phoneVerifiedAt !== null,
    pendingPhone: pending('change_phone'),
    passwordChangedAt: account.passwordChangedAt.toISOString(),
    secondFactor: account.totpConfirmedAt !== null,
    secondFactorMandatory: account.role !== 'applicant' && ctx.config.STAFF_SECOND_FACTOR,
    recoveryCodesLeft: account.recoveryCodes.length,
    state: stateOf(account),
    consents: account.consents.map(({ kind, textVersion, givenAt, withdrawnAt }) => ({
      kind: consentKind(kind),
      version: textVersion,
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}

/** Open sessions of one's own account, the latest first. */
export async function listDevices(ctx: Context): Promise<{ items: Device[] }> {
  const { accountId, sessionId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const now = ctx.now();
  const sessions = await ctx.db.session.findMany({
    where: { accountId, endedAt: null, complete: true, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
  });
  const isOpen = ({ idleMinutes, lastSeenAt }: (typeof sessions)[number]): boolean =>
    idleMinutes === 0 || lastSeenAt.getTime() + idleMinutes * 60_000 > now.getTime();
  return {
    items: sessions.filter(isOpen).map((session) => ({
      // Ids of our own rows are ids by construction.
      id: session.id as SessionId,
      current: session.id === sessionId,
      userAgent: session.userAgent,
      ipPrefix: session.ipPrefix,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      sharedDevice: session.sharedDevice,
    })),
  };
}
