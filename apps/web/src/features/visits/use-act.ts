import { type FreeTime, visitProblems } from '@cabinet/contracts/visits';
import { useRef, useState } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { isSignedOut } from '#shared/form/use-resumed.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';

/** The id of the first of the times offered instead of one that is gone. */
export const alternativesId = 'alternative';

const isTime = (value: unknown): value is FreeTime =>
  typeof value === 'object' && value !== null && 'from' in value && typeof value.from === 'string';

/** The nearest free times that the server offers instead, or null when the trouble is another. */
export const alternativesIn = (trouble: unknown): readonly FreeTime[] | null => {
  if (!(trouble instanceof ApiProblem) || trouble.code !== visitProblems.timeTaken.code) return null;
  const { alternatives } = trouble.facts;
  return Array.isArray(alternatives) ? alternatives.filter(isTime) : [];
};

const linkOf = (trouble: unknown, offered: readonly FreeTime[] | null): Omit<SummarisedError, 'text'> => {
  if (offered && offered.length > 0) return { fieldId: alternativesId };
  const isFull = trouble instanceof ApiProblem && trouble.code === visitProblems.tooManyVisits.code;
  return isFull ? { href: pathTo('visits') } : {};
};

export interface Act extends Refusals {
  readonly busy: boolean;
  /** Free times instead of one that somebody was faster to take; null when none was. */
  readonly alternatives: readonly FreeTime[] | null;
  /** Nobody but who is signed in can have this time now. */
  readonly needsSignIn: boolean;
  /** Does it; a second press meanwhile does nothing. What is refused is shown, and takes the focus. */
  readonly run: (act: () => Promise<void>) => void;
}

/** An act that wants a free time: holding it, booking it, moving a visit there. */
export const useAct = (): Act => {
  const texts = useText('common').errors;
  const refusals = useRefusals();
  const running = useRef(false);
  const [state, setState] = useState<Pick<Act, 'busy' | 'alternatives' | 'needsSignIn'>>({
    busy: false,
    alternatives: null,
    needsSignIn: false,
  });
  const explain = (trouble: unknown): void => {
    const alternatives = alternativesIn(trouble);
    const { title, detail } = problemWords(trouble, texts);
    const text = trouble instanceof ApiProblem && trouble.status > 0 ? `${title}. ${detail}` : detail;
    const needsSignIn = trouble instanceof ApiProblem && trouble.code === visitProblems.signInToHold.code;
    // What was offered stays: a cut line is no reason to take it away.
    setState((before) => ({ busy: false, alternatives: alternatives ?? before.alternatives, needsSignIn }));
    refusals.refuse([{ ...linkOf(trouble, alternatives), text, untilSignedIn: isSignedOut(trouble) }]);
  };
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState((before) => ({ ...before, busy: true }));
    try {
      await act();
      setState((before) => ({ ...before, busy: false }));
    } catch (trouble) {
      explain(trouble);
    }
    running.current = false;
  };
  return { ...refusals, ...state, run: (act) => void run(act) };
};
