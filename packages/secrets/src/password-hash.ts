import { createHmac, randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id; `algorithm: 2` is Argon2id (the library's enum exists for types only). */
const cost: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// As text, because the library's verify() refuses bytes that are not UTF-8.
/** One password, written two ways with combining marks, is one password. Nothing else is changed. */
const peppered = (password: string, pepper: string): string =>
  createHmac('sha256', Buffer.from(pepper, 'base64')).update(password.normalize('NFKC')).digest('base64');

/** PHC string of argon2id. The pepper lies outside the database, so a stolen dump alone cannot be guessed at. */
export const hashPassword = (password: string, pepper: string): Promise<string> =>
  hash(peppered(password, pepper), cost);

/** A hash that was made from nothing, so no password fits it: for an account whose owner has not chosen one yet. */
export const hashOfNoPassword = (): string => {
  const word = (bytes: number): string => randomBytes(bytes).toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${word(16)}$${word(32)}`;
};

export const verifyPassword = (stored: string, password: string, pepper: string): Promise<boolean> =>
  verify(stored, peppered(password, pepper)).catch(() => false);

/** A hash made with other costs is replaced at the next sign-in. */
export const isOutdatedHash = (stored: string): boolean =>
  !stored.startsWith(`$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`);
