import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, Proof, Session, SignIn, SixDigits } from './identity.ts';
import { PhoneNumber } from './people.ts';

export const readSignInWaysRoute = defineRoute({
  method: 'GET',
  path: '/sign-in/ways',
  summary: 'Which ways of signing in are offered beside the password',
  status: 200,
  response: z.object({ sms: z.boolean() }),
  problems: [],
});

const CodeSent = z.object({ nextInSeconds: z.int() });

export const askPhoneCodeRoute = defineRoute({
  method: 'POST',
  path: '/sign-in/phone',
  summary: 'Ask for a code by SMS to sign in with; the answer is the same whether or not there is such an account',
  body: z.object({ phone: PhoneNumber, proof: Proof }),
  status: 202,
  response: CodeSent,
  problems: [
    commonProblems.invalidRequest,
    identityProblems.proofWrong,
    identityProblems.waitBeforeRetry,
    identityProblems.smsUnavailable,
  ],
});

const codeProblems = [
  commonProblems.invalidRequest,
  identityProblems.wrongCode,
  identityProblems.codeDead,
  identityProblems.waitBeforeRetry,
];

export const signInByPhoneRoute = defineRoute({
  method: 'POST',
  path: '/sign-in/phone/code',
  summary: 'Begin a session with a verified phone and the code sent to it; a second factor is still asked for',
  body: z.object({ phone: PhoneNumber, code: SixDigits, sharedDevice: z._default(z.boolean(), false) }),
  status: 200,
  response: Session,
  problems: [...codeProblems, identityProblems.blocked],
});

export const askPhoneRecoveryRoute = defineRoute({
  method: 'POST',
  path: '/recovery/phone',
  summary:
    'Ask for a code by SMS to set a new password; the answer is the same whether or not there is such an account',
  body: z.object({ identifier: SignIn.shape.identifier, proof: Proof }),
  status: 202,
  response: CodeSent,
  problems: [identityProblems.proofWrong, identityProblems.waitBeforeRetry, identityProblems.smsUnavailable],
});

export const openPhoneRecoveryRoute = defineRoute({
  method: 'POST',
  path: '/recovery/phone/code',
  summary: 'With the code of the SMS: the token that sets a new password, as a mailed link would carry it',
  body: z.object({ identifier: SignIn.shape.identifier, code: SixDigits }),
  status: 200,
  response: z.object({ token: z.string() }),
  problems: codeProblems,
});
