import { useMemo } from 'react';

/** One wish of a person: the same answers keep their key until a definite reply, so a retry never acts twice (N5). */
export interface Intention {
  readonly keyFor: (answers: unknown) => string;
  /** A definite reply came: the next sending is a new wish. */
  readonly settle: () => void;
}

export const newIntention = (): Intention => {
  let open: { readonly text: string; readonly key: string } | undefined;
  return {
    keyFor(answers) {
      const text = JSON.stringify(answers) ?? '';
      if (open?.text !== text) open = { text, key: crypto.randomUUID() };
      return open.key;
    },
    settle() {
      open = undefined;
    },
  };
};

export const useIntention = (): Intention => useMemo(newIntention, []);
