import { catalogues } from '#locales/catalogues.ts';
import type { staffCatalogues } from '#locales/staff-catalogues.ts';
import type { Language } from './language-code.ts';

type Catalogues = typeof catalogues & typeof staffCatalogues;
export type Room = keyof Catalogues;

/** The texts of a room, as its Ukrainian catalogue shapes them. */
export type TextsOf<R extends Room> = Awaited<ReturnType<Catalogues[R]>>['default'];

type AnyTexts = TextsOf<Room>;

const loading = new Map<string, Promise<AnyTexts>>();

const isForAll = (room: Room): room is keyof typeof catalogues => room in catalogues;

const ukrainian = async (room: Room): Promise<{ readonly default: AnyTexts }> => {
  if (isForAll(room)) return catalogues[room]();
  const { staffCatalogues } = await import('#locales/staff-catalogues.ts');
  return staffCatalogues[room]();
};

const load = async (room: Room, language: Language, key: string): Promise<AnyTexts> => {
  try {
    if (language === 'uk') return (await ukrainian(room)).default;
    const { english } = await import('#locales/english.ts');
    // Every English file satisfies the type of its Ukrainian one.
    return (await english[room]()).default as AnyTexts;
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
