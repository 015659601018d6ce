import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from '#shared/api/local-copy.ts';
import { keepTabCopy } from '#shared/api/tab-copy.ts';
import { onSessionResumed } from '#shared/api/session-state.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';

export type AutosaveState = 'idle' | 'saving' | 'saved' | 'keptHere' | 'notSaved' | 'conflict';

interface Options<Value> {
  /** Names this draft among the local copies: `application-draft/{id}`. */
  readonly key: string;
  readonly value: Value;
  /** Sends the value; throws ApiProblem. */
  readonly save: (value: Value, intention: { readonly signal: AbortSignal }) => Promise<unknown>;
  /** Somebody saved another version: ask the person which to keep, then call saveNow(). */
  readonly onConflict?: ((problem: ApiProblem) => void) | undefined;
  /** Answers kept on this device by an earlier visit that never reached the server. `isUndisputed`: the server still has what they were begun on. */
  readonly onFound?: ((copy: unknown, isUndisputed: boolean) => void) | undefined;
}

interface Autosave {
  readonly state: AutosaveState;
  /** For a `role="status"` line: «Збережено о 14:05». */
  readonly status: string;
  readonly saveNow: () => Promise<void>;
  /** Put on the form, so that leaving a field saves at once. */
  readonly onBlur: () => void;
}

const isTrouble = (state: AutosaveState): boolean => state === 'keptHere' || state === 'notSaved';

const pauseMs = 2_000;
const retryMs = 15_000;

/** Saves a draft when typing pauses and on leaving a field; whatever fails stays on the device and is tried again. */
export const useAutosave = <Value>({ key, value, save, onConflict, onFound }: Options<Value>): Autosave => {
  const text = useText('common').autosave;
  const formats = useFormats();
  const [state, setState] = useState<AutosaveState>('idle');
  const [savedAt, setSavedAt] = useState<Date>();
  const current = JSON.stringify(value);
  const settled = useRef(current);
  const running = useRef<Promise<void> | undefined>(undefined);
  const beforeKey = `${key}#before`;
  const found = useEffectEvent((copy: unknown, before: unknown) => onFound?.(copy, before === settled.current));

  const fail = (refusal: unknown): void => {
    if (refusal instanceof ApiProblem && refusal.status === 409) {
      setState('conflict');
      onConflict?.(refusal);
    } else setState(navigator.onLine ? 'notSaved' : 'keptHere');
  };

  const saveOnce = async (): Promise<void> => {
    const sent = current;
    // Another try after a failure is no news: its line changes only when the answers are saved.
    setState((before) => (isTrouble(before) ? before : 'saving'));
    // First to the device: a window closed in the middle of sending loses nothing.
    await keepLocalCopy(beforeKey, settled.current);
    await keepLocalCopy(key, value);
    try {
      await save(value, { signal: AbortSignal.timeout(10_000) });
      settled.current = sent;
      await dropLocalCopy(key);
      await dropLocalCopy(beforeKey);
      setSavedAt(new Date());
      setState('saved');
    } catch (refusal) {
      fail(refusal);
    }
  };

  const latest = useRef(saveOnce);
  latest.current = saveOnce;

  const saveNow = useCallback(async (): Promise<void> => {
    // One at a time: a slow older save must not land on top of a newer one.
    while (running.current) await running.current;
    running.current = latest.current();
    await running.current;
    running.current = undefined;
  }, []);

  const changed = current !== settled.current;
  const unsaved = useRef(changed);
  unsaved.current = changed;
  const typed = useRef(value);
  typed.current = value;

  useEffect(() => {
    // A page that goes away has no time left for anything but this.
    const keep = (): void => {
      if (!unsaved.current) return;
      keepTabCopy(beforeKey, settled.current);
      keepTabCopy(key, typed.current);
    };
    const leave = (): void => {
      if (!unsaved.current || document.visibilityState !== 'hidden') return;
      keep();
      void latest.current();
    };
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', keep);
      // Going to another page of the cabinet must not wait for the pause.
      if (unsaved.current) void latest.current();
    };
  }, []);

  useEffect(() => {
    const look = async (): Promise<void> => {
      const [copy, before] = [await readLocalCopy(key), await readLocalCopy(beforeKey)];
      if (copy !== undefined) found(copy, before);
    };
    void look();
  }, [key]);

  // `current` is watched on purpose: each new value starts the pause anew
  useEffect(() => {
    if (!changed || state === 'conflict') return;
    const timer = setTimeout(() => void saveNow(), pauseMs);
    return () => clearTimeout(timer);
  }, [current, changed]);

  useEffect(() => {
    if (!isTrouble(state)) return;
    const again = (): void => void saveNow();
    const timer = setInterval(again, retryMs);
    addEventListener('online', again);
    const stop = onSessionResumed(again);
    return () => {
      stop();
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [state, saveNow]);

  const words: Record<AutosaveState, string> = {
    idle: '',
    saving: text.saving,
    saved: savedAt ? text.saved(formats.time(savedAt)) : '',
    keptHere: text.keptHere,
    notSaved: text.notSaved,
    conflict: text.conflict,
  };
  return { state, status: words[state], saveNow, onBlur: () => void (changed && state !== 'conflict' && saveNow()) };
};
