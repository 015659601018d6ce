import { useRef, useState } from 'react';

export interface Acts {
  /** Does an act of a button; what it throws is shown above the h1. A second press while it lasts does nothing. */
  readonly act: (work: () => Promise<unknown>) => Promise<void>;
  readonly busy: boolean;
  readonly trouble: unknown;
  readonly attempt: number;
}

/** Acts that need no form: a button is pressed, and it works or it says why not. */
export const useActs = (): Acts => {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const under = useRef(false);
  const act: Acts['act'] = async (work) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (refusal) {
      setTrouble(refusal);
    } finally {
      under.current = false;
      setBusy(false);
      setAttempt((count) => count + 1);
    }
  };
  return { act, busy, trouble, attempt };
};
