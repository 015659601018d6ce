import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import {
  AccountState,
  CurrentPassword,
  identityProblems,
  NewPassword,
  PasswordAgain,
  passwordsAgree,
  Session,
  SixDigits,
} from './identity.ts';
import { SessionId } from './ids.ts';
import { EmailAddress, PhoneNumber } from './people.ts';

export const Device = z.object({
  id: SessionId,
  current: z.boolean(),
  userAgent: z.string(),
  ipPrefix: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  sharedDevice: z.boolean(),
});
export type Device = z.infer<typeof Device>;

export const listDevicesRoute = defineRoute({
  method: 'GET',
  path: '/devices',
  summary: 'Open sessions of this account',
  status: 200,
  response: z.object({ items: z.array(Device) }),
  problems: [commonProblems.signInRequired],
});
export const endSessionRoute = defineRoute({
  method: 'DELETE',
  path: '/devices/:sessionId',
  summary: 'End one session',
  params: z.object({ sessionId: SessionId }),
  status: 204,
  problems: [commonProblems.notFound],
});
export const endOtherSessionsRoute = defineRoute({
  method: 'POST',
  path: '/devices/end-others',
  summary: 'End every session but this one',
  status: 200,
  response: z.object({ ended: z.int() }),
  problems: [commonProblems.signInRequired],
});

export const Security = z.object({
  login: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  /** A new address that waits for its link to be followed. */
  pendingEmail: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  phoneVerified: z.boolean(),
  pendingPhone: z.nullable(z.string()),
  passwordChangedAt: z.string(),
  secondFactor: z.boolean(),
  secondFactorMandatory: z.boolean(),
  recoveryCodesLeft: z.int(),
  state: AccountState,
  consents: z.array(
    z.object({
      kind: z.enum(['terms', 'personal_data']),
      version: z.string(),
      givenAt: z.string(),
      withdrawnAt: z.nullable(z.string()),
    }),
  ),
});
export type Security = z.infer<typeof Security>;

export const readSecurityRoute = defineRoute({
  method: 'GET',
  path: '/security',
  summary: 'Sign-in settings, contacts and consents of this account',
  status: 200,
  response: Security,
  problems: [commonProblems.signInRequired],
});

/** A fresh proof for acts of weight: the password, and the second factor when there is one. Lasts two minutes. */
export const proveAgainRoute = defineRoute({
  method: 'POST',
  path: '/session/prove',
  summary: 'Show the password (and the code) again before an act of weight',
  body: z.object({ password: CurrentPassword, code: z.optional(SixDigits) }),
  status: 204,
  problems: [
    identityProblems.wrongPair,
    identityProblems.wrongCode,
    identityProblems.waitBeforeRetry,
    commonProblems.busy,
  ],
});

export const changePasswordRoute = defineRoute({
  method: 'POST',
  path: '/password',
  summary: 'Change the password; other sessions end',
  body: z
    .object({
      current: CurrentPassword,
      password: NewPassword,
      passwordConfirmation: PasswordAgain,
    })
    .check(passwordsAgree),
  status: 204,
  problems: [
    identityProblems.wrongPair,
    identityProblems.waitBeforeRetry,
    commonProblems.invalidRequest,
    commonProblems.busy,
  ],
});

export const startSecondFactorRoute = defineRoute({
  method: 'POST',
  path: '/second-factor/start',
  summary: 'A fresh secret for the authenticator app; not in force until confirmed',
  status: 200,
  response: z.object({ secret: z.string(), uri: z.string() }),
  problems: [
    identityProblems.confirmEmailFirst,
    identityProblems.secondFactorOn,
    identityProblems.freshProofNeeded,
    identityProblems.signInAgain,
  ],
});
export const confirmSecondFactorRoute = defineRoute({
  method: 'POST',
  path: '/second-factor/confirm',
  summary: 'Put the authenticator app in force; answers ten recovery codes, once',
  body: z.object({ code: SixDigits }),
  status: 200,
  response: z.object({ recoveryCodes: z.array(z.string()), session: Session }),
  problems: [
    identityProblems.confirmEmailFirst,
    identityProblems.wrongCode,
    identityProblems.secondFactorOn,
    identityProblems.signInAgain,
  ],
});
export const removeSecondFactorRoute = defineRoute({
  method: 'POST',
  path: '/second-factor/remove',
  summary: 'Take the authenticator app out of force',
  status: 204,
  problems: [identityProblems.freshProofNeeded, identityProblems.secondFactorRequired],
});

export const renewRecoveryCodesRoute = defineRoute({
  method: 'POST',
  path: '/second-factor/recovery-codes',
  summary: 'Ten new recovery codes, shown this once; the earlier ones stop working',
  status: 200,
  response: z.object({ recoveryCodes: z.array(z.string()) }),
  problems: [identityProblems.freshProofNeeded, identityProblems.secondFactorOff],
});

export const changeEmailRoute = defineRoute({
  method: 'POST',
  path: '/contacts/email',
  summary: 'A new e-mail address: the old one stays until the link sent to the new one is followed',
  body: z.object({ email: EmailAddress }),
  status: 202,
  response: z.object({ nextInSeconds: z.int() }),
  problems: [identityProblems.freshProofNeeded, identityProblems.waitBeforeRetry, commonProblems.invalidRequest],
});
export const changePhoneRoute = defineRoute({
  method: 'POST',
  path: '/contacts/phone',
  summary: 'A new phone: a code goes to it, the old one stays until the code is entered',
  body: z.object({ phone: PhoneNumber }),
  status: 202,
  response: z.object({ nextInSeconds: z.int() }),
  problems: [
    identityProblems.freshProofNeeded,
    identityProblems.waitBeforeRetry,
    identityProblems.smsUnavailable,
    commonProblems.invalidRequest,
  ],
});
export const confirmPhoneRoute = defineRoute({
  method: 'POST',
  path: '/contacts/phone/confirm',
  summary: 'Confirm the new phone with the code sent to it',
  body: z.object({ code: SixDigits }),
  status: 204,
  problems: [identityProblems.wrongCode, identityProblems.codeDead],
});

export const withdrawConsentRoute = defineRoute({
  method: 'POST',
  path: '/consents/withdraw',
  summary: 'Withdraw the consent to processing; the account becomes inactive',
  status: 204,
  problems: [identityProblems.freshProofNeeded, identityProblems.transitionNotAllowed],
});
export const deactivateRoute = defineRoute({
  method: 'POST',
  path: '/account/deactivate',
  summary: 'Put the account to rest; signing in again offers to wake it',
  status: 204,
  problems: [identityProblems.freshProofNeeded, identityProblems.transitionNotAllowed],
});
export const reactivateRoute = defineRoute({
  method: 'POST',
  path: '/account/reactivate',
  summary: 'Wake a resting account; asks for the consent again when it was withdrawn',
  body: z.object({ consent: z.literal(true, { error: 'identity.consent_not_given' }) }),
  status: 200,
  response: Session,
  problems: [identityProblems.transitionNotAllowed],
});
