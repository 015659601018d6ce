import { type Consultation, changeConsultationRoute } from '@cabinet/contracts/consultations';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { dropLocalCopy } from '#shared/api/local-copy.ts';
import { type AutosaveState, useAutosave } from '#shared/form/use-autosave.ts';
import { consultationQuery, keepAnswer } from './queries.ts';
import { draftOf, isTyped, sameDraft, tooLong, type Typed, typedIn } from './typed.ts';
import { frequentProblems } from '#shared/api/problem.ts';

/** Two versions of the same question, of which the person keeps one. */
export interface Clash {
  readonly kind: 'elsewhere' | 'found';
  readonly mine: Typed;
  readonly theirs: Typed;
}

export interface Draft {
  readonly value: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly state: AutosaveState;
  readonly status: string;
  readonly onBlur: () => void;
  readonly clash: Clash | null;
  readonly keep: (value: Typed) => void;
  /** Stores what is on the page; false when it could not be stored and the page must stay. */
  readonly store: () => Promise<boolean>;
}

const stale = (): ApiProblem => new ApiProblem({ ...frequentProblems.staleVersion, title: '' });

const isStale = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === frequentProblems.staleVersion.code;

/** Sends the question; a file put in meanwhile is no trouble, another text of it is a conflict. */
const useSend = (consultation: Consultation) => {
  const queries = useQueryClient();
  const query = consultationQuery(consultation.id);
  const known = (): Consultation => queries.getQueryData(query.queryKey) ?? consultation;
  const base = useRef(typedIn(consultation));
  const trySend = async (value: Typed, signal: AbortSignal): Promise<void> => {
    const now = known();
    const stored = typedIn(now);
    if (!sameDraft(stored, base.current) && !sameDraft(stored, value)) throw stale();
    base.current = stored;
    if (sameDraft(stored, value)) return;
    const params = { consultationId: consultation.id };
    const { text, ...whereTo } = draftOf(value);
    // While no centre is chosen for the new topic, where it goes stays as it was.
    const change = value.officeId === '' ? { text } : { text, ...whereTo };
    const body = { version: now.version, change };
    const answer = await call(changeConsultationRoute, { params, body, signal });
    keepAnswer(queries, answer);
    base.current = typedIn(answer);
  };
  const send = async (value: Typed, { signal }: { readonly signal: AbortSignal }): Promise<void> => {
    try {
      await trySend(value, signal);
    } catch (trouble) {
      if (!isStale(trouble)) throw trouble;
      await queries.fetchQuery({ ...query, staleTime: 0 });
      await trySend(value, signal);
    }
  };
  const theirs = (): Typed => typedIn(known());
  // Only the person's choice makes the other value known: until then every try ends in the same question.
  const acceptTheirs = (): void => {
    base.current = theirs();
  };
  return { send, theirs, acceptTheirs, refresh: () => void queries.invalidateQueries({ queryKey: query.queryKey }) };
};

/** The draft of a question: saves by itself, keeps a copy on the device, and asks when two versions meet. */
export const useDraft = (consultation: Consultation): Draft => {
  const [value, setValue] = useState(() => typedIn(consultation));
  const [clash, setClash] = useState<Clash | null>(null);
  const [turn, setTurn] = useState(0);
  const { send, theirs, acceptTheirs, refresh } = useSend(consultation);
  const stored = useRef(true);
  const key = `consultation/${consultation.id}`;
  const save = async (sent: Typed, intention: { readonly signal: AbortSignal }): Promise<void> => {
    stored.current = false;
    // The server would refuse it each time; till it is shortened it is kept on the device.
    if (tooLong(sent).length > 0) throw new RangeError('Too long to be stored');
    await send(sent, intention);
    stored.current = true;
  };
  // Nobody has written otherwise meanwhile: there is nothing to ask, and it is saved at once.
  const takeUp = (copy: Typed): void => {
    setValue(copy);
    setTurn((count) => count + 1);
  };
  const onConflict = (problem: ApiProblem): void => {
    if (isStale(problem)) setClash({ kind: 'elsewhere', mine: value, theirs: theirs() });
    else refresh();
  };
  const onFound = (copy: unknown, isUndisputed: boolean): void => {
    if (!isTyped(copy) || sameDraft(copy, value)) void dropLocalCopy(key);
    else if (isUndisputed) takeUp(copy);
    else setClash({ kind: 'found', mine: copy, theirs: value });
  };
  const autosave = useAutosave({ key, value, save, onConflict, onFound });
  const { state, status, onBlur, saveNow } = autosave;
  // The person has chosen: that is saved at once, not after the next keystroke.
  useEffect(() => {
    if (turn > 0) void saveNow();
  }, [turn, saveNow]);
  const keep = (chosen: Typed): void => {
    acceptTheirs();
    setValue(chosen);
    setClash(null);
    setTurn((count) => count + 1);
    if (clash?.kind === 'found') void dropLocalCopy(key);
  };
  const store = async (): Promise<boolean> => {
    if (clash) return false;
    if (sameDraft(value, typedIn(consultation)) && state !== 'saving') return true;
    await saveNow();
    return stored.current;
  };
  const change = (part: Partial<Typed>): void => setValue((before) => ({ ...before, ...part }));
  return { value, change, state, status, onBlur, clash, keep, store };
};
