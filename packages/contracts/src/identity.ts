import * as z from 'zod/mini';
import { OfficeKind } from './administration.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId } from './ids.ts';
import { Login } from './login.ts';
import { EmailAddress, PersonName, Sex } from './people.ts';

/** Changes whenever the words of the terms or of the notice on personal data do; people accept a version. */
export const termsVersion = '2026-11-21';

export const AccountState = z.enum(['awaiting_confirmation', 'active', 'inactive', 'blocked', 'recovering']);
export type AccountState = z.infer<typeof AccountState>;

export const identityProblems = defineProblems({
  wrongPair: { code: 'identity.wrong_pair', status: 401 },
  wrongCode: { code: 'identity.wrong_code', status: 401 },
  codeDead: { code: 'identity.code_dead', status: 401 },
  signInAgain: { code: 'identity.sign_in_again', status: 401 },
  proofNeeded: { code: 'identity.proof_needed', status: 403 },
  proofWrong: { code: 'identity.proof_wrong', status: 403 },
  waitBeforeRetry: { code: 'identity.wait_before_retry', status: 429 },
  loginTaken: { code: 'identity.login_taken', status: 409 },
  linkDead: { code: 'identity.link_dead', status: 410 },
  freshProofNeeded: { code: 'identity.fresh_proof_needed', status: 403 },
  alreadyConfirmed: { code: 'identity.already_confirmed', status: 409 },
  transitionNotAllowed: { code: 'identity.transition_not_allowed', status: 409 },
  secondFactorOff: { code: 'identity.second_factor_off', status: 409 },
  secondFactorOn: { code: 'identity.second_factor_on', status: 409 },
  secondFactorRequired: { code: 'identity.second_factor_required', status: 409 },
  blocked: { code: 'identity.blocked', status: 403 },
  smsUnavailable: { code: 'identity.sms_unavailable', status: 409 },
  confirmEmailFirst: { code: 'identity.confirm_email_first', status: 409 },
});

/** A new password. What makes it strong enough is decided by the server, which knows the lists; length in code points. */
export const NewPassword = z.string().check(z.minLength(1), z.maxLength(512));
/** A new password typed once more. */
export const PasswordAgain = z.string().check(z.maxLength(512));
/** For a form with both. */
export const passwordsAgree = z.refine<{ readonly password: string; readonly passwordConfirmation: string }>(
  ({ password, passwordConfirmation }) => password === passwordConfirmation,
  { path: ['passwordConfirmation'], error: 'identity.passwords_differ' },
);
export const CurrentPassword = z.string().check(z.minLength(1), z.maxLength(512));

/** A solved proof of work as the solver made it (base64 JSON). */
export const Proof = z.string().check(z.minLength(10), z.maxLength(4000));

export const SixDigits = z.pipe(
  z.string().check(z.maxLength(20)),
  z.transform((typed) => typed.replaceAll(/[\s-]/g, '')),
);

export const SessionActor = z.object({
  role: z.enum(['applicant', 'officer', 'administrator', 'editor']),
  /** Given name and surname, for the header. */
  displayName: z.string(),
  login: z.string(),
  accountState: AccountState,
  stateReason: z.nullable(z.string()),
  offices: z.array(z.object({ id: OfficeId, kind: OfficeKind, nameUk: z.string(), nameEn: z.string() })),
  unreadMessages: z.int(),
  secondFactor: z.boolean(),
});
export type SessionActor = z.infer<typeof SessionActor>;

export const Session = z.object({
  actor: z.nullable(SessionActor),
  /** The password was right; what is still to be done before the doors open. */
  pending: z.nullable(z.enum(['second_factor', 'enrol_second_factor'])),
  expiresAt: z.nullable(z.string()),
  /** Minutes without a call after which the session ends; null: only at expiresAt. */
  idleMinutes: z.nullable(z.int()),
  /** Header x-form-token of every upload. */
  formToken: z.nullable(z.string()),
});
export type Session = z.infer<typeof Session>;

export const readSessionRoute = defineRoute({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, until when, and what is still to be done',
  status: 200,
  response: Session,
  problems: [],
});

/** Parameters of one proof of work, in the form altcha-lib makes and solves. */
export const Challenge = z.record(z.string(), z.unknown());
export const readChallengeRoute = defineRoute({
  method: 'GET',
  path: '/challenge',
  summary: 'A proof of work for registration, recovery and repeated sign-in',
  status: 200,
  response: z.object({ challenge: Challenge }),
  problems: [],
});

export const PasswordVerdict = z.object({
  acceptable: z.boolean(),
  /** Codes of field words: identity.password_too_short, identity.password_common … */
  reasons: z.array(
    z.object({
      code: z.string(),
      params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      text: z.string(),
    }),
  ),
});
export const weighPasswordRoute = defineRoute({
  method: 'POST',
  path: '/password-check',
  summary: 'Whether a password would be accepted, and why not; nothing is stored',
  body: z.object({
    password: NewPassword,
    login: z.optional(z.string().check(z.maxLength(100))),
    names: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(5))),
    email: z.optional(z.string().check(z.maxLength(300))),
  }),
  status: 200,
  response: PasswordVerdict,
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests],
});

export const Registration = z
  .object({
    login: Login,
    password: NewPassword,
    passwordConfirmation: PasswordAgain,
    email: EmailAddress,
    name: PersonName,
    sex: Sex,
    acceptTerms: z.literal(true, { error: 'identity.terms_not_accepted' }),
    consent: z.literal(true, { error: 'identity.consent_not_given' }),
    language: z._default(z.enum(['uk', 'en']), 'uk'),
  })
  .check(passwordsAgree);
export type Registration = z.infer<typeof Registration>;

export const registerRoute = defineRoute({
  method: 'POST',
  path: '/registration',
  summary: 'Register with login and password; a link goes to the e-mail address',
  body: z.object({ form: Registration, proof: Proof }),
  status: 201,
  response: z.object({ session: Session, email: z.string() }),
  problems: [
    commonProblems.invalidRequest,
    identityProblems.loginTaken,
    identityProblems.proofWrong,
    commonProblems.tooManyRequests,
    commonProblems.busy,
  ],
});

export const LinkToken = z.string().check(z.minLength(20), z.maxLength(200));

export const confirmEmailRoute = defineRoute({
  method: 'POST',
  path: '/registration/confirm',
  summary: 'Confirm the e-mail address with the token of the mailed link',
  body: z.object({ token: LinkToken }),
  status: 200,
  response: z.object({ confirmed: z.literal(true) }),
  problems: [identityProblems.linkDead, commonProblems.invalidRequest],
});

export const resendConfirmationRoute = defineRoute({
  method: 'POST',
  path: '/registration/resend',
  summary: 'Send the confirmation link again; the earlier one stops working',
  status: 202,
  response: z.object({ nextInSeconds: z.int() }),
  problems: [identityProblems.waitBeforeRetry, identityProblems.alreadyConfirmed],
});

/** Login, e-mail or verified phone, in one field. */
export const SignIn = z.object({
  identifier: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  password: CurrentPassword,
  sharedDevice: z._default(z.boolean(), false),
  proof: z.optional(Proof),
});
export type SignIn = z.infer<typeof SignIn>;

export const signInRoute = defineRoute({
  method: 'POST',
  path: '/sign-in',
  summary: 'Begin a session with a login, an e-mail address or a verified phone',
  body: SignIn,
  status: 200,
  response: Session,
  problems: [
    identityProblems.wrongPair,
    identityProblems.blocked,
    identityProblems.proofNeeded,
    identityProblems.proofWrong,
    identityProblems.waitBeforeRetry,
    commonProblems.busy,
  ],
});

export const secondFactorRoute = defineRoute({
  method: 'POST',
  path: '/sign-in/second-factor',
  summary: 'Finish signing in with a code of the authenticator app or a recovery code',
  body: z.object({ code: SixDigits }),
  status: 200,
  response: Session,
  problems: [
    identityProblems.wrongCode,
    identityProblems.codeDead,
    identityProblems.signInAgain,
    identityProblems.waitBeforeRetry,
  ],
});

export const signOutRoute = defineRoute({
  method: 'POST',
  path: '/sign-out',
  summary: 'End this session',
  status: 204,
  problems: [],
});

export const askRecoveryRoute = defineRoute({
  method: 'POST',
  path: '/recovery',
  summary: 'Ask for a recovery link; the answer is the same whether or not there is such an account',
  body: z.object({ identifier: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)), proof: Proof }),
  status: 202,
  response: z.object({ nextInSeconds: z.int() }),
  problems: [identityProblems.proofWrong, identityProblems.waitBeforeRetry],
});
export const openRecoveryRoute = defineRoute({
  method: 'POST',
  path: '/recovery/open',
  summary: 'The mailed link was opened: until a new password is made, or the old one signs in, no session works',
  body: z.object({ token: LinkToken }),
  status: 200,
  response: z.object({ opened: z.literal(true) }),
  problems: [identityProblems.linkDead],
});
export const recoverRoute = defineRoute({
  method: 'POST',
  path: '/recovery/complete',
  summary: 'Set a new password with the token of the mailed link; every session ends',
  body: z
    .object({ token: LinkToken, password: NewPassword, passwordConfirmation: PasswordAgain })
    .check(passwordsAgree),
  status: 200,
  response: z.object({ changed: z.literal(true) }),
  problems: [identityProblems.linkDead, commonProblems.invalidRequest, commonProblems.busy],
});
