import * as z from 'zod/mini';
import { type Refusal, refusing } from './refusal.ts';

const latin = /[a-z]/i;
const cyrillic = /[а-щьюяґєії]/i;
const foreignToLogins = /[^a-zа-щьюяґєії0-9._-]/iu;

/** The first letter of another alphabet than the letters before it. */
const strayLetter = (login: string): string | undefined => {
  const [first] = /[a-zа-щьюяґєії]/i.exec(login) ?? [];
  if (first === undefined) return undefined;
  return (latin.test(first) ? cyrillic : latin).exec(login)?.[0];
};

const refusalOfLogin = (login: string): Refusal | undefined => {
  // Invisible characters would make two logins look alike.
  if (/[\s\p{C}]/u.test(login)) return { code: 'people.login_space' };
  const [foreign] = foreignToLogins.exec(login) ?? [];
  if (foreign !== undefined) return { code: 'people.login_character', params: { character: foreign } };
  const stray = strayLetter(login);
  if (stray !== undefined) return { code: 'people.login_two_alphabets', params: { character: stray } };
  if (login.length < 3) return { code: 'people.login_too_short', params: { minimum: 3 } };
  return login.length > 50 ? { code: 'people.login_too_long', params: { maximum: 50 } } : undefined;
};

/** B4: 3–50 letters of one alphabet (Latin or Ukrainian), digits and . _ -; the refusal names the culprit. */
export const Login = z.string().check(
  z.overwrite((text) => text.normalize('NFKC').trim()),
  refusing(refusalOfLogin),
);
export type Login = z.infer<typeof Login>;

/**
 * Ukrainian letters that are drawn like a Latin one, small or capital (В and B, н from Н and H). From the Unicode table
 * of confusable characters (UTS 39), cut down to the letters a login may have.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  г: 'r',
  е: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ь: 'b',
};

/** One key for all spellings of a login that a person could take for each other; two accounts never share one. */
export const keyOfLogin = (login: string): string =>
  login
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[а-яі]/g, (letter) => lookAlikes[letter] ?? letter);
