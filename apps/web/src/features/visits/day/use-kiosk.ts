import { type GivenTicket, takeTicketRoute } from '@cabinet/contracts/screens';
import { useCallback, useRef, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';

interface Kiosk {
  readonly given: GivenTicket | null;
  readonly busy: boolean;
  readonly refused: 'tooMany' | 'failed' | null;
  readonly take: (topic: string) => void;
  readonly startAgain: () => void;
}

/** One ticket for one press. A press whose answer got lost keeps its key, so that pressing again is no second ticket. */
export const useKiosk = (pass: string): Kiosk => {
  const [state, setState] = useState<Omit<Kiosk, 'take' | 'startAgain'>>({ given: null, busy: false, refused: null });
  const press = useRef<{ readonly topic: string; readonly key: string } | null>(null);
  const take = async (topic: string): Promise<void> => {
    setState({ given: null, busy: true, refused: null });
    if (press.current?.topic !== topic) press.current = { topic, key: crypto.randomUUID() };
    try {
      const given = await call(takeTicketRoute, { body: { pass, ...press.current } });
      press.current = null;
      setState({ given, busy: false, refused: null });
    } catch (refusal) {
      const tooMany = refusal instanceof ApiProblem && refusal.code === frequentProblems.tooManyRequests.code;
      setState({ given: null, busy: false, refused: tooMany ? 'tooMany' : 'failed' });
    }
  };
  const startAgain = useCallback(() => setState({ given: null, busy: false, refused: null }), []);
  return {
    ...state,
    take: (topic) => void (state.busy || take(topic)),
    startAgain,
  };
};
