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

/** A refused signature says in words which check decided. Other troubles are left alone. */
export const explainRefusal = (trouble: unknown, { reasons }: Pick<TextsOf<'signing'>, 'reasons'>): unknown => {
  if (!(trouble instanceof ApiProblem) || trouble.code !== signatureProblems.refused.code) return trouble;
  const words: Readonly<Record<string, string>> = reasons;
  const reason = typeof trouble.facts.reason === 'string' ? words[trouble.facts.reason] : undefined;
  return reason === undefined ? trouble : retold(trouble, { detail: reason });
};
