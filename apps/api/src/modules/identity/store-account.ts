import { identityProblems, type Registration, termsVersion } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import { keyOfLogin } from '@cabinet/contracts/login';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import type { Writing } from '#platform/write.ts';
import { keyOfEmail } from './accounts.ts';

interface NewAccount extends Pick<Registration, 'login' | 'email' | 'language'> {
  readonly passwordHash: string;
  /** False: nobody knows the password; its owner makes one by a mailed link. */
  readonly hasPassword?: boolean;
}

/** The account of an applicant who registers, with what they agreed to; its address is still to be proved. */
export async function storeAccount(
  ctx: Context,
  { tx, now }: Writing,
  { login, email, language, passwordHash, hasPassword = true }: NewAccount,
): Promise<AccountId> {
  const id = ctx.newId() as AccountId;
  const consent = (kind: string) => ({ id: ctx.newId(), kind, textVersion: termsVersion, givenAt: now });
  await tx.account
    .create({
      data: {
        ...{ id, role: 'applicant', state: 'awaiting_confirmation', language },
        ...{ login, loginKey: keyOfLogin(login), email, emailKey: keyOfEmail(email) },
        ...{ passwordHash, hasPassword, passwordChangedAt: now, createdAt: now, lastSignInAt: now },
        consents: { create: [consent('terms'), consent('personal_data')] },
      },
    })
    .catch((refusal: unknown) => {
      throw violatedIndex(refusal) === 'account_loginKey_key' ? problem(identityProblems.loginTaken) : refusal;
    });
  return id;
}
