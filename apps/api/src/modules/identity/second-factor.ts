import { randomInt } from 'node:crypto';
import type { Transaction } from '@cabinet/db/open-database';
import { Secret, TOTP } from 'otpauth';
import type { Context } from '#platform/context.ts';
import type { Account } from './accounts.ts';

const periodSeconds = 30;

/** RFC 6238 as every authenticator app has it. */
const totpOf = (secret: Secret, login: string): TOTP =>
  new TOTP({
    issuer: 'Електронний кабінет',
    label: login,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret,
  });

export const newTotpSecret = (): Secret => new Secret({ size: 20 });

/** The address an authenticator app reads from a QR code. */
export const uriOf = (secret: Secret, login: string): string => totpOf(secret, login).toString();

export const placeOfSecret = (accountId: string) => ({ table: 'account', id: accountId, column: 'totpSecret' });

const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/** The half-minute a code belongs to, one step to either side of now; null when it fits none. */
export function stepOf(
  ctx: Pick<Context, 'secrets' | 'now'>,
  account: Pick<Account, 'id' | 'login' | 'totpSecret'>,
  code: string,
): bigint | null {
  if (!account.totpSecret || !isTotpCode(code)) return null;
  const secret = Secret.fromBase32(ctx.secrets.open(placeOfSecret(account.id), account.totpSecret));
  const timestamp = ctx.now().getTime();
  const delta = totpOf(secret, account.login).validate({ token: code, window: 1, timestamp });
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / periodSeconds) + delta);
}

/** A code counts once: of several at once, and of any older one later, exactly one is told true. */
async function takeStep(tx: Transaction, accountId: string, step: bigint): Promise<boolean> {
  const taken = await tx.account.updateMany({
    where: {
      id: accountId,
      totpConfirmedAt: { not: null },
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  });
  return taken.count === 1;
}

const codesAtOnce = 10;
const signsInCode = 10;
/** Crockford's alphabet: no letter that is read as a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const newCode = (): string => {
  const signs = Array.from({ length: signsInCode }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
};

const tidyCode = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

// Fifty random bits under a key that is not in the database: a slow hash would add nothing.
const hashOfCode = ({ secrets }: Pick<Context, 'secrets'>, accountId: string, code: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(secrets.derive(`recovery-code:${accountId}`, tidyCode(code)), 'base64url'));

/** Ten fresh recovery codes in the place of the former ones, as the person sees them this one time. */
export async function replaceRecoveryCodes(ctx: Context, tx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: codesAtOnce }, newCode);
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: ctx.newId(), accountId, codeHash: hashOfCode(ctx, accountId, code) })),
  });
  return codes;
}

/** Uses up a code of the app or a recovery code; false: it does not fit or was used before. */
export async function redeemCode(ctx: Context, tx: Transaction, account: Account, code: string): Promise<boolean> {
  if (isTotpCode(code)) {
    const step = stepOf(ctx, account, code);
    return step !== null && (await takeStep(tx, account.id, step));
  }
  if (tidyCode(code).length !== signsInCode) return false;
  const used = await tx.recoveryCode.updateMany({
    where: { accountId: account.id, codeHash: hashOfCode(ctx, account.id, code), usedAt: null },
    data: { usedAt: ctx.now() },
  });
  return used.count === 1;
}
