import * as codeAccess from '@cabinet/contracts/code-access';
import * as accounts from '@cabinet/contracts/accounts';
import * as idGovUa from '@cabinet/contracts/id-gov-ua';
import * as identity from '@cabinet/contracts/identity';
import * as phone from '@cabinet/contracts/phone-access';
import * as security from '@cabinet/contracts/security';
import * as signer from '@cabinet/contracts/signer-access';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { bindSigner, listSignerKeys, unbindSigner } from './bind-signer.ts';
import { blockAccount, unblockAccount } from './block-account.ts';
import { changeEmail, changePhone, confirmPhone } from './change-contacts.ts';
import { changePassword } from './change-password.ts';
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './change-second-factor.ts';
import { confirmEmail } from './confirm-email.ts';
import { finishIdGovUa } from './finish-id-gov-ua.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { beginIdGovUa } from './id-gov-ua-visits.ts';
import { makeChallenge } from './proof-of-work.ts';
import { proveAgain } from './prove-again.ts';
import { proveBySignature } from './prove-by-signature.ts';
import { listAccounts } from './read-accounts.ts';
import { listDevices, readSecurity } from './read-security.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { askRecovery, openRecovery, recover } from './recover.ts';
import { askPhoneRecovery, openPhoneRecovery } from './recover-by-phone.ts';
import { register } from './register.ts';
import { readRegistrationCode, registerByCode } from './register-by-code.ts';
import { registerBySignature } from './register-by-signature.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { resendConfirmation } from './resend-confirmation.ts';
import { deactivate, reactivate, withdrawConsent } from './rest-account.ts';
import { signIn } from './sign-in.ts';
import { askPhoneCode, signInByPhone } from './sign-in-by-phone.ts';
import { signInBySignature } from './sign-in-by-signature.ts';
import { readSigner } from './signer-tickets.ts';
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

  mount(app, phone.readSignInWaysRoute, 'public', async (ctx) => ({ sms: ctx.sms.available }));
  mount(app, phone.askPhoneCodeRoute, 'public', (ctx, { body }) => askPhoneCode(ctx, body));
  mount(app, phone.signInByPhoneRoute, 'public', (ctx, { body }, visitor) => signInByPhone(ctx, body, visitor));

  mount(app, signer.signInBySignatureRoute, 'public', (ctx, { body }, visitor) =>
    signInBySignature(ctx, body, visitor),
  );
  mount(app, idGovUa.beginIdGovUaRoute, 'public', (ctx, { body }, visitor) => beginIdGovUa(ctx, body.purpose, visitor));
  mount(app, idGovUa.finishIdGovUaRoute, 'public', (ctx, { body }, visitor) => finishIdGovUa(ctx, body, visitor));
  mount(app, codeAccess.readRegistrationCodeRoute, 'public', (ctx, { body }, visitor) =>
    readRegistrationCode(ctx, body, visitor),
  );
  mount(app, codeAccess.registerByCodeRoute, 'public', (ctx, { body }, visitor) => registerByCode(ctx, body, visitor));
  mount(app, signer.readSignerRoute, 'public', (ctx, { body }, visitor) => readSigner(ctx, body, visitor));
  mount(app, signer.registerBySignatureRoute, 'public', (ctx, { body }, visitor) =>
    registerBySignature(ctx, body, visitor),
  );
  mount(
    app,
    signer.proveBySignatureRoute,
    anybody,
    async (ctx, { body }, visitor) => void (await proveBySignature(ctx, body, visitor)),
  );
  mount(app, signer.listSignerKeysRoute, anybody, (ctx) => listSignerKeys(ctx));
  mount(app, signer.bindSignerRoute, anybody, (ctx, { body }, visitor) => bindSigner(ctx, body, visitor));
  mount(
    app,
    signer.unbindSignerRoute,
    anybody,
    async (ctx, { params }) => void (await unbindSigner(ctx, params.signerKeyId)),
  );

  mount(app, security.listDevicesRoute, anybody, (ctx) => listDevices(ctx));
  mount(
    app,
    security.endSessionRoute,
    anybody,
    async (ctx, { params }) => void (await endSession(ctx, params.sessionId)),
  );
  mount(app, security.endOtherSessionsRoute, anybody, (ctx) => endOtherSessions(ctx));

  mount(app, identity.askRecoveryRoute, 'public', (ctx, { body }) => askRecovery(ctx, body));
  mount(app, phone.askPhoneRecoveryRoute, 'public', (ctx, { body }) => askPhoneRecovery(ctx, body));
  mount(app, phone.openPhoneRecoveryRoute, 'public', (ctx, { body }) => openPhoneRecovery(ctx, body));
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
