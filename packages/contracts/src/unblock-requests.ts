import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, Proof, SignIn } from './identity.ts';
import { EmailAddress } from './people.ts';
import { longestRecoveryText, recoveryText, RequestFiled } from './recovery-text.ts';
import { requiring } from './refusal.ts';

export const unblockReasons = ['mistake', 'fixed', 'long_absence', 'somebody_else', 'other'] as const;
export const UnblockReason = z.enum(unblockReasons, { error: 'field.choice' });
export type UnblockReason = z.infer<typeof UnblockReason>;

/** Why a blocked account should be opened (B37). */
export const UnblockForm = z.object({
  identifier: SignIn.shape.identifier,
  birthDate: PlainDate,
  reason: UnblockReason,
  text: recoveryText(longestRecoveryText).check(requiring((typed) => typed.length >= 10, 'recoveries.text_missing')),
  email: EmailAddress,
});
export type UnblockForm = z.infer<typeof UnblockForm>;

export const askUnblockRoute = defineRoute({
  method: 'POST',
  path: '/recoveries/unblock',
  summary: 'Ask staff to unblock an account; nothing tells whether there is one',
  body: z.object({ form: UnblockForm, proof: Proof }),
  status: 201,
  response: RequestFiled,
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests, identityProblems.proofWrong],
});
