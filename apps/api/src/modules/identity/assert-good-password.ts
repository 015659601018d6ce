import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problemWith } from '#platform/problem.ts';
import { type PasswordContext, passwordReasons } from './password-policy.ts';

/** Throws common.invalid_request with every reason at the password's place in the form. */
export async function assertGoodPassword(
  { config }: Context,
  password: string,
  { pointer, context }: { pointer: string; context: PasswordContext },
): Promise<void> {
  const reasons = await passwordReasons(config, password, context);
  if (reasons.length > 0) {
    throw problemWith(commonProblems.invalidRequest, { errors: reasons.map((reason) => ({ pointer, ...reason })) });
  }
}
