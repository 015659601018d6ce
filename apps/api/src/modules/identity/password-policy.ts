import type { FieldError } from '@cabinet/contracts/http/problem';
import { containsOwnName } from '@cabinet/contracts/own-names';
import type { FieldCode } from '@cabinet/contracts/words/fields.uk';
import type { Config } from '#platform/config.ts';
import { weaknessOf } from './password-strength.ts';

/** What is known of the person whose password it will be. */
export interface PasswordContext {
  readonly login?: string | undefined;
  readonly email?: string | undefined;
  readonly names: readonly (string | null | undefined)[];
  readonly secondFactor: boolean;
}

export interface PasswordReason {
  readonly code: FieldCode;
  readonly params?: NonNullable<FieldError['params']>;
}

const lengthOf = (password: string): number => [...password.normalize('NFKC')].length;

// ASVS 5.0, 6.2.1 and 6.2.9: eight characters are the least, long ones are welcome; twelve where nothing else protects.
const shortest = { alone: 12, withSecondFactor: 8 } as const;
const longest = 128;

const strongReasons = (password: string, { secondFactor }: PasswordContext): PasswordReason[] => {
  const length = lengthOf(password);
  const minimum = secondFactor ? shortest.withSecondFactor : shortest.alone;
  if (length < minimum) return [{ code: 'identity.password_too_short', params: { minimum } }];
  return length > longest ? [{ code: 'identity.password_too_long', params: { maximum: longest } }] : [];
};

/** The rule of the portal of 2020: 6–20 characters with a digit, a capital and a small letter. Weaker, hence not the default. */
const portalReasons = (password: string): PasswordReason[] => {
  const length = lengthOf(password);
  return [
    ...(length < 6 ? [{ code: 'identity.password_too_short', params: { minimum: 6 } } as const] : []),
    ...(length > 20 ? [{ code: 'identity.password_too_long', params: { maximum: 20 } } as const] : []),
    ...(/\p{Nd}/u.test(password) ? [] : [{ code: 'identity.password_digit' } as const]),
    ...(/\p{Lu}/u.test(password) ? [] : [{ code: 'identity.password_upper' } as const]),
    ...(/\p{Ll}/u.test(password) ? [] : [{ code: 'identity.password_lower' } as const]),
  ];
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A login, or the name part of an address, of which the password is made. */
const isAboutSignIn = (password: string, { login, email }: PasswordContext): boolean =>
  [login, email?.split('@')[0]].some(
    (word) => word !== undefined && word.length >= 4 && folded(password).includes(folded(word)),
  );

const contextWords = ({ login, email, names }: PasswordContext): string[] =>
  [login, email, ...(email?.split(/[@.]/) ?? []), ...names].flatMap((word) => (word ? [folded(word)] : []));

/** Why a password would be refused; empty: it is accepted. Nothing of it is kept. */
export async function passwordReasons(
  { PASSWORD_RULE }: Pick<Config, 'PASSWORD_RULE'>,
  password: string,
  context: PasswordContext,
): Promise<PasswordReason[]> {
  const strong = PASSWORD_RULE === 'strong';
  const reasons = strong ? strongReasons(password, context) : portalReasons(password);
  if (containsOwnName(password, context.names)) reasons.push({ code: 'people.password_own_name' });
  if (isAboutSignIn(password, context)) reasons.push({ code: 'identity.password_about_you' });
  // A longer one is not weighed: guessing its structure would cost the server more than it says.
  if (!strong || lengthOf(password) > longest) return reasons;
  const weakness = await weaknessOf(password, { about: contextWords(context), secondFactor: context.secondFactor });
  if (weakness)
    reasons.push({ code: weakness === 'common' ? 'identity.password_common' : 'identity.password_predictable' });
  return reasons;
}
