import { catalogues } from '#locales/catalogues.ts';
import type { Language } from './language-code.ts';

type Catalogues = typeof catalogues;
export type Room = keyof Catalogues;

/** The texts of a room, as its Ukrainian catalogue shapes them. */
export type TextsOf<R extends Room> = Awaited<ReturnType<Catalogues[R]['uk']>>['default'];

type AnyTexts = TextsOf<Room>;

const loading = new Map<string, Promise<AnyTexts>>();

const load = async (room: Room, language: Language, key: string): Promise<AnyTexts> => {
  try {
    return (await catalogues[room][language]()).default;
  } catch (refusal) {
    // A failed download must be tried again at the next visit.
    loading.delete(key);
    throw refusal;
  }
};

const begin = (room: Room, language: Language, key: string): Promise<AnyTexts> => {
  const promise = load(room, language, key);
  // So React knows what has arrived without waiting for it once more (https://react.dev/reference/react/use).
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  );
  return promise;
};

/** Fetches a room's texts once; a page starts this together with its code. */
export const loadTexts = (room: Room, language: Language): Promise<AnyTexts> => {
  const key = `${language}/${room}`;
  const promise = loading.get(key) ?? begin(room, language, key);
  loading.set(key, promise);
  return promise;
};
