import { identityProblems } from '@cabinet/contracts/identity';
import { useEffect, useState } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';
import { prepareProof, takeProof } from './proof-of-work.ts';

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Starts the proof of work when the person first enters a field, so that it is there before they send. */
export const useProofOnFirstFocus = (): void => {
  useEffect(() => {
    const begin = ({ target }: FocusEvent): void => {
      if (!isControl(target)) return;
      removeEventListener('focusin', begin);
      prepareProof();
    };
    addEventListener('focusin', begin);
    return () => removeEventListener('focusin', begin);
  }, []);
};

export interface ProofWait {
  /** The device is solving and the person waits. */
  readonly waiting: boolean;
  /** Does the act with a proof; a proof that was refused (used, too old) is made anew once. */
  readonly withProof: <Result>(act: (proof: string) => Promise<Result>) => Promise<Result>;
}

export const useProof = (): ProofWait => {
  const [waiting, setWaiting] = useState(false);
  const take = async (): Promise<string> => {
    setWaiting(true);
    try {
      return await takeProof();
    } finally {
      setWaiting(false);
    }
  };
  const withProof: ProofWait['withProof'] = async (act) => {
    try {
      return await act(await take());
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem) || refusal.code !== identityProblems.proofWrong.code) throw refusal;
      return act(await take());
    }
  };
  return { waiting, withProof };
};
