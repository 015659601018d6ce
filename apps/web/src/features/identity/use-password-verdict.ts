import { useEffect, useEffectEvent, useState } from 'react';
import { type AboutPerson, weigh } from './new-password.ts';

/** A list holds what is still wrong, in the person's language. */
export type Verdict = 'none' | 'good' | readonly string[];

// Long enough that a screen reader is not interrupted at every letter.
const pauseMs = 900;

/** What the server thinks of a password, asked when typing pauses. Silence when it cannot be asked. */
export const usePasswordVerdict = (password: string, about: AboutPerson | undefined): Verdict => {
  const [judged, setJudged] = useState<{ readonly password: string; readonly verdict: Verdict }>();
  const ask = useEffectEvent((signal: AbortSignal) => weigh(password, about, signal));
  useEffect(() => {
    if (password === '') return;
    const aborter = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const { acceptable, reasons } = await ask(aborter.signal);
        setJudged({ password, verdict: acceptable ? 'good' : reasons.map(({ text }) => text) });
      } catch {
        if (!aborter.signal.aborted) setJudged({ password, verdict: 'none' });
      }
    };
    const timer = setTimeout(() => void look(), pauseMs);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [password]);
  if (password === '') return 'none';
  // The former words stay until new ones come: a text that vanishes and returns is read aloud twice.
  return judged?.verdict ?? 'none';
};
