import {
  askChallengeRoute,
  type SignedChallenge,
  type SigningPurpose,
  signatureProblems,
} from '@cabinet/contracts/signatures';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { Key } from './use-key.ts';

/** A text that the API made for this act alone, signed. Each answer is taken once, so a retry asks for a new text. */
export const answerChallenge = async (
  purpose: SigningPurpose,
  { sign }: Pick<Key, 'sign'>,
): Promise<SignedChallenge> => {
  const { id, text } = await call(askChallengeRoute, { body: { purpose } });
  return { challengeId: id, signature: await sign(text) };
};

type Words = Pick<TextsOf<'signing'>, 'reasons' | 'reasonsByCheck'>;

const wordOf = (table: Readonly<Record<string, string>>, name: unknown): string | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;

/** A refused signature says in words which check decided, and what to do. Other troubles are left alone. */
export const explainRefusal = (trouble: unknown, { reasons, reasonsByCheck }: Words): unknown => {
  if (!(trouble instanceof ApiProblem) || trouble.code !== signatureProblems.refused.code) return trouble;
  const { check, reason } = trouble.facts;
  const detail = wordOf(reasonsByCheck, check) ?? wordOf(reasons, reason);
  return detail === undefined ? trouble : retold(trouble, { detail });
};
