import type { Context, Language } from '#platform/context.ts';
import { keyOfEmail } from './accounts.ts';
import { codeOf, linkOf, type TokenPurpose } from './link-tokens.ts';

export { correctStaffEmail, createStaffAccount, type Invitation, renewInvitation } from './invite-staff.ts';
export { smsOfCode } from './phone-codes.ts';
export {
  blockForOwner,
  isContactTaken,
  issueRestoreLink,
  type RestorableAccount,
  restorableAccount,
  restorableAccountOf,
  restoreLinkOf,
  unblockForOwner,
} from './restore-access.ts';
export { spendProof } from './proof-of-work.ts';
export { glanceAtActor, readActor } from './read-actor.ts';
export { isOwnSigner } from './signer-keys.ts';

/** What a letter or an SMS carries, and where it goes. Either `link` or `code` is set. */
export interface TokenSecret {
  readonly purpose: TokenPurpose;
  readonly link: string | null;
  readonly code: string | null;
  readonly sendTo: string;
}

type Reader = Pick<Context, 'db' | 'secrets' | 'config' | 'now'>;

const linkPurposes = ['confirm_email', 'recover', 'invite', 'change_email'] as const;

const belongsToAnother = async ({ db }: Pick<Context, 'db'>, email: string, accountId: string): Promise<boolean> =>
  (await db.account.count({
    where: { emailKey: keyOfEmail(email), emailVerifiedAt: { not: null }, id: { not: accountId } },
  })) > 0;

/** Makes the secret of a token again from its id, so that no job and no table ever holds it; null once it stopped working, or the new address is another’s. */
export async function secretOfToken(ctx: Reader, tokenId: string): Promise<TokenSecret | null> {
  const token = await ctx.db.accountToken.findFirst({
    where: { id: tokenId, usedAt: null, expiresAt: { gt: ctx.now() } },
    select: { accountId: true, purpose: true, contact: true, account: { select: { email: true } } },
  });
  if (!token) return null;
  const sendTo = token.contact ?? token.account.email;
  if (token.purpose === 'change_phone')
    return { purpose: 'change_phone', link: null, code: codeOf(ctx, tokenId), sendTo };
  const purpose = linkPurposes.find((name) => name === token.purpose);
  if (purpose === 'change_email' && (await belongsToAnother(ctx, sendTo, token.accountId))) return null;
  return purpose ? { purpose, link: linkOf(ctx, purpose, tokenId), code: null, sendTo } : null;
}

/** The address or phone that a used token replaced; null when there was none. */
export async function replacedContactOf({ db }: Pick<Context, 'db'>, tokenId: string): Promise<string | null> {
  const token = await db.accountToken.findFirst({
    where: { id: tokenId, usedAt: { not: null } },
    select: { contact: true },
  });
  return token?.contact ?? null;
}

/** How an account can be reached; null when there is no such account. */
export async function addressesOf(
  { db }: Pick<Context, 'db'>,
  accountId: string,
): Promise<{
  email: string;
  emailVerified: boolean;
  phone: string | null;
  phoneVerified: boolean;
  language: Language;
} | null> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { email: true, emailVerifiedAt: true, phone: true, phoneVerifiedAt: true, language: true },
  });
  return (
    account && {
      email: account.email,
      emailVerified: account.emailVerifiedAt !== null,
      phone: account.phone,
      phoneVerified: account.phoneVerifiedAt !== null,
      language: account.language === 'en' ? 'en' : 'uk',
    }
  );
}
