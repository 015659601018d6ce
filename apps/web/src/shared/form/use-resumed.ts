import { useEffect, useEffectEvent } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';
import { onSessionResumed } from '#shared/api/session-state.ts';

/** Whether nobody was signed in any more: the one refusal that is over once the person has signed in again. */
export const isSignedOut = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === 'common.sign_in_required';

/** Does something once the same person has signed in again over this page. */
export const useResumed = (act: () => void): void => {
  const resume = useEffectEvent(act);
  useEffect(() => onSessionResumed(() => resume()), []);
};
