import { useEffect, useEffectEvent, useState } from 'react';

export interface ComboboxOption {
  readonly value: string;
  readonly text: string;
}

export type OptionsState = 'idle' | 'short' | 'searching' | 'ready' | 'failed';

interface Search {
  readonly typed: string;
  /** Only an open list searches. */
  readonly wanted: boolean;
  readonly minLetters: number;
  readonly findOptions: (typed: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
}

interface Found {
  readonly options: readonly ComboboxOption[];
  readonly state: OptionsState;
}

const pauseMs = 250;
const none: readonly ComboboxOption[] = [];

/** Searches when typing pauses; a newer search cancels the older one. */
export const useOptions = ({ typed, wanted, minLetters, findOptions }: Search): Found => {
  const [found, setFound] = useState<Found & { readonly for: string }>({ for: '', options: none, state: 'idle' });
  const query = typed.trim();
  const searches = wanted && query.length >= minLetters;

  // A page may write findOptions inline: a new function is not a new search.
  const find = useEffectEvent(findOptions);

  useEffect(() => {
    if (!searches) return;
    const aborter = new AbortController();
    const settle = (options: readonly ComboboxOption[], state: OptionsState): void => {
      if (!aborter.signal.aborted) setFound({ for: query, options, state });
    };
    const search = (): void => {
      find(query, aborter.signal).then(
        (options) => settle(options, 'ready'),
        () => settle(none, 'failed'),
      );
    };
    const timer = setTimeout(search, pauseMs);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [searches, query]);

  if (!wanted) return { options: none, state: 'idle' };
  if (!searches) return { options: none, state: 'short' };
  // What an earlier word found is not offered: the same key would choose another option a moment later.
  return found.for === query ? found : { options: none, state: 'searching' };
};
