import { channel } from 'node:diagnostics_channel';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { hashPassword, verifyPassword } from '@cabinet/secrets/password-hash';
import { atMost } from '#platform/at-most.ts';
import type { Config } from '#platform/config.ts';
import { problemWith } from '#platform/problem.ts';

// Two hashes use both cores of the smallest machine; whoever would wait behind twenty is asked to come back.
const atOnce = 2;
const inLine = 20;
const comeBackAfterSeconds = 2;

/** Told each time a password is compared, without the password: for measuring, and for proving that the work was done. */
export const passwordCompared = channel('cabinet:password-compared');

const inTurn = atMost(atOnce, {
  longest: inLine,
  refusal: () => problemWith(commonProblems.busy, { retryAfterSeconds: comeBackAfterSeconds }),
});

/** A hash for storing. Throws common.busy when too many wait. Never inside a transaction: it takes tens of milliseconds. */
export const makeHash = ({ PASSWORD_PEPPER }: Config, password: string): Promise<string> =>
  inTurn(() => hashPassword(password, PASSWORD_PEPPER));

/** Fits no password and costs as much as a real one, so that a login nobody has takes as long as one that exists. */
const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cy1zYWx0LTE2Yg$xW4yq0oJ6xJm2mQw8m1r0Zt3vY5uHc8mPs2dJf4iAo4';

/** Whether a password fits; `stored` null: there is no such account, and the same work is done. */
export const comparePassword = (
  { PASSWORD_PEPPER }: Config,
  stored: string | null,
  password: string,
): Promise<boolean> =>
  inTurn(async () => {
    passwordCompared.publish({ account: stored !== null });
    const fits = await verifyPassword(stored ?? hashOfNobody, password, PASSWORD_PEPPER);
    return fits && stored !== null;
  });
