import { readChallengeRoute } from '@cabinet/contracts/identity';
import type { Challenge, Solution } from 'altcha-lib/types';
import { call } from '#shared/api/client.ts';
import { trustedScriptUrl } from '#shared/api/trusted-script-url.ts';
import workerUrl from './proof-worker.ts?worker&url';

/** The API takes a solution within ten minutes of the challenge; a little less, because clocks and lines differ. */
const freshForMs = 8 * 60_000;

interface Answer {
  readonly solution?: Solution | null;
}

let trustedUrl: string | undefined;

const startWorker = (): Worker => {
  trustedUrl ??= trustedScriptUrl('cabinet-proof-worker', workerUrl);
  return new Worker(trustedUrl, { type: 'module' });
};

const solveInWorker = (challenge: Challenge): Promise<Solution> =>
  new Promise((resolve, reject) => {
    const worker = startWorker();
    const finish = (solution: Solution | null | undefined): void => {
      worker.terminate();
      if (solution) resolve(solution);
      else reject(new Error('The proof of work was not found'));
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => finish(data.solution);
    worker.onerror = () => finish(null);
    worker.postMessage(challenge);
  });

/** For browsers without module workers, and where a policy forbids them. */
const solveHere = async (challenge: Challenge): Promise<Solution> => {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ]);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('The proof of work was not found');
  return solution;
};

const makeProof = async (): Promise<string> => {
  const answer = await call(readChallengeRoute);
  // The contract leaves the form to the library that made it; the API checks the signature over every parameter.
  const challenge = answer.challenge as unknown as Challenge;
  const solution = await solveInWorker(challenge).catch(() => solveHere(challenge));
  const { parameters, signature } = challenge;
  return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
};

interface Ready {
  readonly startedAt: number;
  readonly proof: Promise<string>;
}

let ready: Ready | undefined;

/** Begins the work ahead of time; does nothing while a fresh proof is there or under way. */
export const prepareProof = (): Ready => {
  if (ready && Date.now() - ready.startedAt < freshForMs) return ready;
  const begun: Ready = { startedAt: Date.now(), proof: makeProof() };
  begun.proof.catch(() => {
    if (ready === begun) ready = undefined;
  });
  ready = begun;
  return begun;
};

/** A solved proof, base64 JSON; each is given once. Throws ApiProblem when there is no connection. */
export const takeProof = async (): Promise<string> => {
  const { proof } = prepareProof();
  const solved = await proof;
  ready = undefined;
  return solved;
};
