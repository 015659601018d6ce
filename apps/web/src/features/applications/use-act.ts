import type { Application } from '@cabinet/contracts/applications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiProblem } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import type { ServerFieldError } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { useResumed } from '#shared/form/use-resumed.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { applicationQuery, keepAnswer } from './queries.ts';

interface Act {
  readonly run: (body: unknown, send: (idempotencyKey: string) => Promise<Application>) => Promise<void>;
  readonly busy: boolean;
  readonly attempt: number;
  readonly errors: readonly ServerFieldError[];
  readonly trouble: string | null;
}

/** One act on a sent application: afterwards its page opens and tells what was done. */
export const useAct = (application: Application, news: 'answered' | 'withdrawn' | 'appealed' | 'spoken'): Act => {
  const texts = useText('common').errors;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intention = useIntention();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Pick<Act, 'attempt' | 'errors' | 'trouble'>>({
    attempt: 0,
    errors: [],
    trouble: null,
  });
  useResumed(() => setOutcome((before) => ({ ...before, trouble: null })));
  const explain = (refusal: unknown): void => {
    const errors = refusal instanceof ApiProblem ? refusal.errors : [];
    if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
    const trouble = errors.length > 0 ? null : problemWords(refusal, texts).detail;
    setOutcome(({ attempt }) => ({ attempt: attempt + 1, errors, trouble }));
    void queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey });
  };
  const run: Act['run'] = async (body, send) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      const answer = await send(intention.keyFor(body));
      intention.settle();
      keepAnswer(queries, answer);
      await navigate(pathTo('application', { applicationId: application.id }), { state: { news } });
    } catch (refusal) {
      explain(refusal);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, ...outcome };
};
