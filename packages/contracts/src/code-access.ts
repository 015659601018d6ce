import * as z from 'zod/mini';
import { authorizationCodeProblems } from './authorization-codes.ts';
import { PlainDate } from './dates.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, NewPassword, PasswordAgain, passwordsAgree, Session } from './identity.ts';
import { Login } from './login.ts';
import { EmailAddress } from './people.ts';
import { personProblems } from './persons.ts';

/** What somebody without a signature brings: the code of the receipt, and the birth date it was issued for. */
export const CodeShown = z.object({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  birthDate: PlainDate,
});
export type CodeShown = z.infer<typeof CodeShown>;

export const CodeRead = z.object({
  /** For registration, in this browser, half an hour. */
  ticket: z.string(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.nullable(z.string()),
  /** The last four digits; null without a number. */
  taxIdEnd: z.nullable(z.string()),
  expiresAt: z.string(),
});
export type CodeRead = z.infer<typeof CodeRead>;

export const readRegistrationCodeRoute = defineRoute({
  method: 'POST',
  path: '/registration/code/read',
  summary:
    'Whom an authorization code was issued to, to be shown before the account is made; five wrong birth dates end it',
  body: CodeShown,
  status: 200,
  response: CodeRead,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    authorizationCodeProblems.unknown,
    authorizationCodeProblems.alreadyUsed,
    authorizationCodeProblems.expired,
    authorizationCodeProblems.revoked,
    authorizationCodeProblems.exhausted,
    authorizationCodeProblems.hasAccount,
  ],
});

export const CodeRegistration = z
  .object({
    login: Login,
    password: NewPassword,
    passwordConfirmation: PasswordAgain,
    email: EmailAddress,
    acceptTerms: z.literal(true, { error: 'identity.terms_not_accepted' }),
    consent: z.literal(true, { error: 'identity.consent_not_given' }),
    language: z._default(z.enum(['uk', 'en']), 'uk'),
  })
  .check(passwordsAgree);
export type CodeRegistration = z.infer<typeof CodeRegistration>;

export const registerByCodeRoute = defineRoute({
  method: 'POST',
  path: '/registration/code',
  summary: 'Register the person whom a code was issued to, with login and password; a link goes to the e-mail address',
  body: z.object({ ticket: z.string().check(z.minLength(20), z.maxLength(200)), form: CodeRegistration }),
  status: 201,
  response: z.object({ session: Session, email: z.string() }),
  problems: [
    commonProblems.invalidRequest,
    identityProblems.loginTaken,
    authorizationCodeProblems.ticketDead,
    authorizationCodeProblems.alreadyUsed,
    authorizationCodeProblems.expired,
    authorizationCodeProblems.revoked,
    authorizationCodeProblems.exhausted,
    authorizationCodeProblems.hasAccount,
    personProblems.taxIdInUse,
    commonProblems.busy,
  ],
});
