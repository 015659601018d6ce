import { identityProblems } from '@cabinet/contracts/identity';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';
import { ProveDialog } from './components/ProveDialog.tsx';

export interface FreshProof {
  /**
   * Does an act of weight. When the server wants the password again, asks for it and repeats the very same act; nothing
   * is typed anew. False: the person closed the question, and nothing was done.
   */
  readonly run: (act: () => Promise<unknown>) => Promise<boolean>;
  /** The question. Put it on the page outside of any form. */
  readonly dialog: ReactNode;
}

interface Asked {
  readonly settle: (proved: boolean) => void;
}

const wantsProof = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === identityProblems.freshProofNeeded.code;

export const useFreshProof = (): FreshProof => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const askPerson = (): Promise<boolean> => new Promise((settle) => setAsked({ settle }));
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
  return { run, dialog: <ProveDialog open={asked !== null} onSettled={settled} /> };
};
