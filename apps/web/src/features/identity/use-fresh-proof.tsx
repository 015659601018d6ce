import { identityProblems } from '@cabinet/contracts/identity';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';

export interface FreshProof {
  /**
   * Does an act of weight. When the server wants the password again, asks for it and repeats the very same act; nothing
   * is typed anew. False: the person closed the question, and nothing was done.
   */
  readonly run: (act: () => Promise<unknown>) => Promise<boolean>;
  /** The question. Put it on the page outside of any form. */
  readonly dialog: ReactNode;
}

const loadDialog = async () => ({ default: (await import('./components/ProveDialog.tsx')).ProveDialog });
const ProveDialog = lazy(loadDialog);

interface Asked {
  readonly settle: (proved: boolean) => void;
}

const wantsProof = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === identityProblems.freshProofNeeded.code;

export const useFreshProof = (): FreshProof => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [wanted, setWanted] = useState(false);
  // Most acts need no question, so the page does not wait for it; it is here by the time somebody presses.
  useEffect(() => void loadDialog().catch(() => undefined), []);
  const askPerson = (): Promise<boolean> =>
    new Promise((settle) => {
      setWanted(true);
      setAsked({ settle });
    });
  const run: FreshProof['run'] = async (act) => {
    try {
      await act();
      return true;
    } catch (trouble) {
      if (!wantsProof(trouble)) throw trouble;
    }
    if (!(await askPerson())) return false;
    await act();
    return true;
  };
  const settled = (proved: boolean): void => {
    asked?.settle(proved);
    setAsked(null);
  };
  const dialog = wanted && (
    <Suspense>
      <ProveDialog open={asked !== null} onSettled={settled} />
    </Suspense>
  );
  return { run, dialog };
};
