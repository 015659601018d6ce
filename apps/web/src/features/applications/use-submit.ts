import { withdrawSignatureRoute } from '@cabinet/contracts/application-signing';
import { type Application, changeDraftRoute, submitApplicationRoute } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiProblem, call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useIntention } from '#shared/form/intention.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { applicationQuery, keepAnswer, useKnownApplication } from './queries.ts';
import { packageQuery } from './signature-query.ts';

interface Submission {
  readonly submit: () => Promise<void>;
  /** Keeps the declaration, which is signed with the rest, and leads to signing. */
  readonly toSigning: () => Promise<void>;
  /** Takes the signature off, so that the draft can be sent without one. */
  readonly unsign: () => Promise<void>;
  /** Which of them is under way. */
  readonly busy: 'submit' | 'sign' | 'unsign' | null;
  readonly attempt: number;
  /** What the server would not let through, place by place. */
  readonly refused: readonly (FieldError & { readonly text: string })[];
  readonly trouble: string | null;
}

const none = { refused: [], trouble: null };

/** Sends the application; a retry after silence carries the same key, so it is never sent twice. */
export const useSubmit = (application: Application): Submission => {
  const { errors } = useText('common');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intention = useIntention();
  const known = useKnownApplication(application.id);
  const [busy, setBusy] = useState<Submission['busy']>(null);
  const running = useRef(false);
  const [outcome, setOutcome] = useState<Omit<Submission, 'submit' | 'toSigning' | 'unsign' | 'busy'>>({
    ...none,
    attempt: 0,
  });
  const params = { applicationId: application.id };

  const declared = async (): Promise<Application> => {
    const now = known() ?? application;
    if (now.declaration) return now;
    const body = { version: now.version, change: { declaration: true } };
    const answer = await call(changeDraftRoute, { params, body });
    keepAnswer(queries, answer);
    return answer;
  };
  const send = async (): Promise<void> => {
    const { version } = await declared();
    const idempotencyKey = intention.keyFor(version);
    const answer = await call(submitApplicationRoute, { params, body: { version }, idempotencyKey });
    intention.settle();
    keepAnswer(queries, answer);
    await navigate(pathTo('application', params), { state: { news: 'sent' } });
  };
  /** Another tab or device may have sent it already: then this page has nothing to complain of. */
  const isSentAlready = async (): Promise<boolean> => {
    const now = await queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 }).catch(() => null);
    return now !== null && now.state !== 'draft';
  };
  const explain = async (refusal: unknown): Promise<void> => {
    const isConflict = refusal instanceof ApiProblem && refusal.status === 409;
    if (isConflict && (await isSentAlready()))
      return void (await navigate(pathTo('application', params), { state: { news: 'sentBefore' } }));
    const refused = refusal instanceof ApiProblem ? refusal.errors : [];
    if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
    const trouble = refused.length > 0 ? null : problemWords(refusal, errors).detail;
    setOutcome(({ attempt }) => ({ refused, trouble, attempt: attempt + 1 }));
    void queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey });
  };
  const leadToSigning = async (): Promise<void> => {
    await declared();
    await navigate(pathTo('applicationSign', params));
  };
  const takeOff = async (): Promise<void> => {
    const pack = await call(withdrawSignatureRoute, { params });
    queries.setQueryData(packageQuery(application).queryKey, pack);
    await queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey });
    await navigate(pathTo('applicationCheck', params), { state: { news: 'unsigned' }, replace: true });
  };
  const run = async (what: NonNullable<Submission['busy']>, work: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(what);
    await work().catch(explain);
    running.current = false;
    setBusy(null);
  };
  const submit = (): Promise<void> => run('submit', send);
  const toSigning = (): Promise<void> => run('sign', leadToSigning);
  const unsign = (): Promise<void> => run('unsign', takeOff);
  return { ...outcome, submit, toSigning, unsign, busy };
};
