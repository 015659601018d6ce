import { useEffect, useRef, useState } from 'react';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from '#shared/api/local-copy.ts';
import { keepTabCopy } from '#shared/api/tab-copy.ts';
import { isTexts } from './copies.ts';

type Texts = Readonly<Record<string, string>>;

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
      const copy = await readLocalCopy(key);
      if (isTexts(copy) && !isTouched.current) setTexts(copy);
    };
    void fill();
  }, [key]);
  useEffect(() => {
    if (!isTouched.current) return;
    const timer = setTimeout(() => void keepLocalCopy(key, texts), pauseMs);
    // A page that goes away has no time left for anything but this.
    const leave = (): void => void (isTouched.current && keepTabCopy(key, texts));
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
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
