import * as accounts from '@cabinet/contracts/accounts';
import * as identity from '@cabinet/contracts/identity';
import * as security from '@cabinet/contracts/security';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { blockAccount, unblockAccount } from './block-account.ts';
import { changeEmail, changePhone, confirmPhone } from './change-contacts.ts';
import { changePassword } from './change-password.ts';
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './change-second-factor.ts';
import { confirmEmail } from './confirm-email.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { makeChallenge } from './proof-of-work.ts';
import { proveAgain } from './prove-again.ts';
import { listAccounts } from './read-accounts.ts';
import { listDevices, readSecurity } from './read-security.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { askRecovery, openRecovery, recover } from './recover.ts';
import { register } from './register.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { resendConfirmation } from './resend-confirmation.ts';
import { deactivate, reactivate, withdrawConsent } from './rest-account.ts';
import { signIn } from './sign-in.ts';
import { endOtherSessions, endSession, signOut } from './sign-out.ts';
import { weighPassword } from './weigh-password.ts';

/** Whoever is signed in, in whatever state the account is. */
const anybody = { anyState: ['applicant', 'officer', 'administrator', 'editor'] } as const;

export async function identityRoutes(app: FastifyInstance): Promise<void> {
  mount(app, identity.readSessionRoute, 'public', (ctx) => readSession(ctx, sessionIdOf(ctx.actor)));
  mount(app, identity.readChallengeRoute, 'public', (ctx) => makeChallenge(ctx));
  mount(app, identity.weighPasswordRoute, 'public', (ctx, { body }, visitor) => weighPassword(ctx, body, visitor));

  mount(app, identity.registerRoute, 'public', (ctx, { body }, visitor) => register(ctx, body, visitor));
  mount(app, identity.confirmEmailRoute, 'public', (ctx, { body }, visitor) => confirmEmail(ctx, body.token, visitor));
  mount(app, identity.resendConfirmationRoute, anybody, (ctx) => resendConfirmation(ctx));

  mount(app, identity.signInRoute, 'public', (ctx, { body }, visitor) => signIn(ctx, body, visitor));
  // A session that still waits for its second factor is nobody's yet: the verbs look at what is pending.
  mount(app, identity.secondFactorRoute, 'public', (ctx, { body }, visitor) => finishSignIn(ctx, body.code, visitor));
  mount(app, security.startSecondFactorRoute, 'public', (ctx) => startSecondFactor(ctx));
  mount(app, security.confirmSecondFactorRoute, 'public', (ctx, { body }, visitor) =>
    confirmSecondFactor(ctx, body.code, visitor),
  );
  mount(
    app,
    security.removeSecondFactorRoute,
    anybody,
    async (ctx, _, visitor) => void (await removeSecondFactor(ctx, visitor)),
  );
  mount(app, security.renewRecoveryCodesRoute, anybody, (ctx) => renewRecoveryCodes(ctx));
  mount(app, identity.signOutRoute, 'public', async (ctx, _, visitor) => void (await signOut(ctx, visitor)));

  mount(app, security.listDevicesRoute, anybody, (ctx) => listDevices(ctx));
  mount(
    app,
    security.endSessionRoute,
    anybody,
    async (ctx, { params }) => void (await endSession(ctx, params.sessionId)),
  );
  mount(app, security.endOtherSessionsRoute, anybody, (ctx) => endOtherSessions(ctx));

  mount(app, identity.askRecoveryRoute, 'public', (ctx, { body }) => askRecovery(ctx, body));
  mount(app, identity.openRecoveryRoute, 'public', (ctx, { body }) => openRecovery(ctx, body.token));
  mount(app, identity.recoverRoute, 'public', (ctx, { body }) => recover(ctx, body));

  mount(app, security.readSecurityRoute, anybody, (ctx) => readSecurity(ctx));
  mount(
    app,
    security.proveAgainRoute,
    anybody,
    async (ctx, { body }, visitor) => void (await proveAgain(ctx, body, visitor)),
  );
  mount(
    app,
    security.changePasswordRoute,
    anybody,
    async (ctx, { body }, visitor) => void (await changePassword(ctx, body, visitor)),
  );
  mount(app, security.changeEmailRoute, anybody, (ctx, { body }) => changeEmail(ctx, body.email));
  mount(app, security.changePhoneRoute, anybody, (ctx, { body }) => changePhone(ctx, body.phone));
  mount(
    app,
    security.confirmPhoneRoute,
    anybody,
    async (ctx, { body }, visitor) => void (await confirmPhone(ctx, body.code, visitor)),
  );

  mount(
    app,
    security.withdrawConsentRoute,
    { anyState: ['applicant'] },
    async (ctx) => void (await withdrawConsent(ctx)),
  );
  mount(app, security.deactivateRoute, { anyState: ['applicant'] }, async (ctx) => void (await deactivate(ctx)));
  mount(app, security.reactivateRoute, { anyState: ['applicant'] }, (ctx) => reactivate(ctx));

  mount(app, accounts.listAccountsRoute, ['administrator'], (ctx, { query }) => listAccounts(ctx, query));
  mount(app, accounts.blockAccountRoute, ['administrator'], (ctx, { params, body }) =>
    blockAccount(ctx, params.accountId, body.reason),
  );
  mount(app, accounts.unblockAccountRoute, ['administrator'], (ctx, { params, body }) =>
    unblockAccount(ctx, params.accountId, body.reason),
  );
}
