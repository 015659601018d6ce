import { type Application, changeDraftRoute, type DraftChange } from '@cabinet/contracts/applications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { dropLocalCopy } from '#shared/api/local-copy.ts';
import { type AutosaveState, useAutosave } from '#shared/form/use-autosave.ts';
import { applicationQuery, keepAnswer } from './queries.ts';
import { useUnfinished } from './use-unfinished.ts';
import { frequentProblems } from '#shared/api/problem.ts';

/** One page's worth of a draft: how to read it, send it and check a copy of it. */
export interface DraftPart<V> {
  /** Names the local copy within the application. */
  readonly name: string;
  /** Whether a copy found on the device is a value of this part: it may be an older form’s. */
  readonly isWhole: (copy: unknown) => copy is V;
  readonly stored: (application: Application) => V;
  /** What to send; null while what was typed could not be stored at all. */
  readonly changeOf: (value: V) => DraftChange | null;
}

/** Two values of the same answer, of which the person keeps one. */
export interface Clash<V> {
  readonly kind: 'elsewhere' | 'found';
  readonly mine: V;
  readonly theirs: V;
}

export interface DraftState<V> {
  readonly value: V;
  readonly change: (value: V) => void;
  readonly state: AutosaveState;
  readonly status: string;
  readonly onBlur: () => void;
  readonly clash: Clash<V> | null;
  readonly keep: (value: V) => void;
  /** Counts replacements of the whole value from outside: a key for boxes that remember what was typed. */
  readonly turn: number;
  /** Stores what is on the page; false when it could not be stored and the page must stay. */
  readonly store: () => Promise<boolean>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isStale = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === frequentProblems.staleVersion.code;

const stale = (): ApiProblem => new ApiProblem({ ...frequentProblems.staleVersion, title: '' });

/** Sends one part; another person's or window's change of other parts is no trouble, of this part it is a conflict. */
const useSend = <V>(application: Application, part: DraftPart<V>) => {
  const queries = useQueryClient();
  const { queryKey } = applicationQuery(application.id);
  const known = (): Application => queries.getQueryData(queryKey) ?? application;
  const base = useRef(part.stored(application));
  const trySend = async (value: V, signal: AbortSignal): Promise<void> => {
    const now = known();
    const stored = part.stored(now);
    if (!same(stored, base.current) && !same(stored, value)) throw stale();
    base.current = stored;
    const change = part.changeOf(value);
    // What is stored already is not sent again: an officer would see a correction where there was none.
    if (change === null || same(stored, value)) return;
    const params = { applicationId: application.id };
    const answer = await call(changeDraftRoute, { params, body: { version: now.version, change }, signal });
    keepAnswer(queries, answer);
    base.current = part.stored(answer);
  };
  const send = async (value: V, { signal }: { readonly signal: AbortSignal }): Promise<void> => {
    try {
      await trySend(value, signal);
    } catch (trouble) {
      if (!isStale(trouble)) throw trouble;
      await queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 });
      await trySend(value, signal);
    }
  };
  const theirs = (): V => part.stored(known());
  // Only the person's choice makes the other value known: until then every try ends in the same question.
  const acceptTheirs = (): void => {
    base.current = theirs();
  };
  const refresh = (): void => void queries.invalidateQueries({ queryKey });
  return { send, theirs, acceptTheirs, refresh };
};

/** The draft of one page: saves by itself, keeps a copy on the device, and asks when two values meet. */
export const useDraftPart = <V>(application: Application, part: DraftPart<V>): DraftState<V> => {
  const [value, setValue] = useState(() => part.stored(application));
  const [clash, setClash] = useState<Clash<V> | null>(null);
  const [turn, setTurn] = useState(0);
  const { send, theirs, acceptTheirs, refresh } = useSend(application, part);
  const storable = useRef(value);
  if (part.changeOf(value) !== null) storable.current = value;
  const outcome = useRef(true);
  const key = `application/${application.id}/${part.name}`;

  // Nobody has answered otherwise meanwhile: there is nothing to ask, and it is saved at once.
  const takeUp = (copy: V): void => {
    setValue(copy);
    setTurn((count) => count + 1);
  };
  const save = async (sent: V, intention: { readonly signal: AbortSignal }): Promise<void> => {
    outcome.current = false;
    await send(sent, intention);
    outcome.current = true;
  };
  const onConflict = (problem: ApiProblem): void => {
    if (isStale(problem)) setClash({ kind: 'elsewhere', mine: storable.current, theirs: theirs() });
    else refresh();
  };
  const onFound = (copy: unknown, isUndisputed: boolean): void => {
    if (!part.isWhole(copy) || same(copy, value)) void dropLocalCopy(key);
    else if (isUndisputed) takeUp(copy);
    else setClash({ kind: 'found', mine: copy, theirs: value });
  };
  useUnfinished({
    key: `${key}/unfinished`,
    value: part.changeOf(value) === null ? value : null,
    isWhole: part.isWhole,
    onFound: (copy) => {
      if (part.changeOf(copy) === null && same(value, part.stored(application))) setValue(copy);
    },
  });
  const autosave = useAutosave({ key, value: storable.current, save, onConflict, onFound });
  const { saveNow } = autosave;
  // The person has chosen: that is saved at once, not after the next keystroke.
  useEffect(() => {
    if (turn > 0) void saveNow();
  }, [turn, saveNow]);
  const unsaved = !same(storable.current, part.stored(application));

  const keep = (chosen: V): void => {
    acceptTheirs();
    setValue(chosen);
    setTurn((count) => count + 1);
    setClash(null);
    if (clash?.kind === 'found') void dropLocalCopy(key);
  };
  const store = async (): Promise<boolean> => {
    if (clash) return false;
    if (!unsaved && autosave.state !== 'saving') return true;
    await saveNow();
    return outcome.current;
  };
  const { state, status, onBlur } = autosave;
  return { value, change: setValue, state, status, onBlur, clash, keep, turn, store };
};
