import type { BodyOf } from '@cabinet/contracts/http/route';
import type { PasswordVerdict, weighPasswordRoute } from '@cabinet/contracts/identity';
import { fieldText } from '@cabinet/contracts/words/words';
import type * as z from 'zod/mini';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { findAccount, passwordContextOf } from './accounts.ts';
import { passwordReasons } from './password-policy.ts';
import { takeWeighing } from './throttle.ts';

/** Whether a password would be accepted, told while it is typed (B5); nothing of it is kept or logged. */
export async function weighPassword(
  ctx: Context,
  { password, login, names, email }: BodyOf<typeof weighPasswordRoute>,
  visitor: Visitor,
): Promise<z.infer<typeof PasswordVerdict>> {
  await takeWeighing(visitor.ipPrefix);
  const { actor } = ctx;
  const own = 'accountId' in actor ? passwordContextOf(await findAccount(ctx.db, actor.accountId)) : null;
  const reasons = await passwordReasons(
    ctx.config,
    password,
    own ?? { login, email, names: names ?? [], secondFactor: false },
  );
  return {
    acceptable: reasons.length === 0,
    reasons: reasons.map((reason) => ({ ...reason, text: fieldText(ctx.language, reason.code, reason.params) })),
  };
}
