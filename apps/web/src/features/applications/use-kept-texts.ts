import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from '#shared/api/local-copy.ts';

const Texts = z.record(z.string(), z.string());
type Texts = z.infer<typeof Texts>;

interface KeptTexts {
  readonly texts: Texts;
  readonly write: (name: string, text: string) => void;
  readonly forget: () => Promise<void>;
}

const pauseMs = 400;

/** Texts that live only on this page until they are sent; leaving the page and coming back does not lose them. */
export const useKeptTexts = (key: string): KeptTexts => {
  const [texts, setTexts] = useState<Texts>({});
  const isTouched = useRef(false);
  useEffect(() => {
    const fill = async (): Promise<void> => {
      const parsed = z.safeParse(Texts, await readLocalCopy(key));
      if (parsed.success && !isTouched.current) setTexts(parsed.data);
    };
    void fill();
  }, [key]);
  useEffect(() => {
    if (!isTouched.current) return;
    const timer = setTimeout(() => void keepLocalCopy(key, texts), pauseMs);
    return () => {
      clearTimeout(timer);
      if (isTouched.current) void keepLocalCopy(key, texts);
    };
  }, [key, texts]);
  return {
    texts,
    write: (name, text) => {
      isTouched.current = true;
      setTexts((before) => ({ ...before, [name]: text }));
    },
    forget: async () => {
      isTouched.current = false;
      await dropLocalCopy(key);
    },
  };
};
