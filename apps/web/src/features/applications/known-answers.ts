import type { Application, DraftChange } from '@cabinet/contracts/applications';

// Only these: an address that somebody else has written must not answer anything that matters.
const asked = ['productGroup', 'product'] as const;

type Definition = Pick<Application['definition'], 'questions'>;

/**
 * The answers that the page before knew already, taken from the address: what sort of product and which one (E4). What
 * the service does not ask, or has no such option for, is left out.
 */
export const knownAnswers = (
  address: URLSearchParams,
  { questions }: Definition,
): NonNullable<DraftChange['answers']> =>
  Object.fromEntries(
    asked.flatMap((key) => {
      const said = address.get(key)?.trim();
      const question = questions.find((one) => one.key === key);
      if (!said || !question) return [];
      if (question.type === 'text') return [[key, said.slice(0, question.maxLength).trim()]];
      return question.type === 'choice' && question.options.some(({ value }) => value === said) ? [[key, said]] : [];
    }),
  );
