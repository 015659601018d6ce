import { CostlyContainer, DamagedContainer } from './errors.ts';

const mostIterations = 1_000_000;

/** Over all derivations of one file: half a minute of GOST, which runs in JavaScript, on a slow machine. */
const mostWork = 2_000_000;

/** Bounds the work one file may ask for on a password: its counts of iterations are not ours. */
export interface WorkBudget {
  /** Takes the iterations out of what is left. Throws CostlyContainer or DamagedContainer before any is done. */
  spend(iterations: number): void;
}

/** A fresh budget for one file. */
export const workBudget = (): WorkBudget => {
  let left = mostWork;
  return {
    spend(iterations) {
      if (iterations < 1) throw new DamagedContainer('The key file asks for no iterations over the password');
      left -= iterations;
      if (iterations > mostIterations || left < 0)
        throw new CostlyContainer('The file asks for too many iterations over the password');
    },
  };
};
