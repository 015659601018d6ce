import { useRef, useState } from 'react';
import { isSignedOut, useResumed } from './use-resumed.ts';

/** One button that does something at once: whether it is busy, and why it failed. */
export interface Press {
  readonly busy: boolean;
  /** How many times it was tried. */
  readonly attempt: number;
  readonly trouble: unknown;
  readonly press: (act: () => Promise<void>) => void;
}

/** For acts without a form: a second press while the first is under way does nothing, a failure is kept to be shown. */
export const usePress = (): Press => {
  const [state, setState] = useState<Omit<Press, 'press'>>({ busy: false, attempt: 0, trouble: undefined });
  const running = useRef(false);
  useResumed(() =>
    setState(({ trouble, ...before }) => ({ ...before, trouble: isSignedOut(trouble) ? undefined : trouble })),
  );
  const run = async (act: () => Promise<void>): Promise<void> => {
    running.current = true;
    setState((before) => ({ ...before, busy: true, trouble: undefined }));
    let trouble: unknown;
    try {
      await act();
    } catch (refusal) {
      trouble = refusal;
    }
    running.current = false;
    setState(({ attempt }) => ({ busy: false, attempt: attempt + 1, trouble }));
  };
  return { ...state, press: (act) => void (running.current || run(act)) };
};
