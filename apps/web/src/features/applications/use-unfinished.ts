import { useEffect, useEffectEvent, useRef } from 'react';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from '#shared/api/local-copy.ts';

interface Unfinished<V> {
  readonly key: string;
  /** What is typed, when the server could not store it yet; null when it can. */
  readonly value: V | null;
  readonly isWhole: (copy: unknown) => copy is V;
  /** Answers left half typed by an earlier visit to this page. */
  readonly onFound: (copy: V) => void;
}

const pauseMs = 400;

/** Keeps what is half typed and not fit to be stored: leaving the page or reloading it loses nothing. */
export const useUnfinished = <V>({ key, value, isWhole, onFound }: Unfinished<V>): void => {
  const text = value === null ? null : JSON.stringify(value);
  const kept = useRef<string | null>(null);
  const find = useEffectEvent((copy: unknown) => {
    if (isWhole(copy) && kept.current === null) onFound(copy);
  });
  const keep = useEffectEvent(() => {
    if (text === kept.current) return;
    kept.current = text;
    void (value === null ? dropLocalCopy(key) : keepLocalCopy(key, value));
  });
  useEffect(() => {
    void readLocalCopy(key).then(find);
  }, [key]);
  useEffect(() => {
    const timer = setTimeout(keep, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const leave = (): void => keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
};
