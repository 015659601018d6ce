import { catalogues } from '#locales/catalogues.ts';
import type { Language } from './language-code.ts';

type Catalogues = typeof catalogues;
export type Room = keyof Catalogues;

/** The texts of a room, as its Ukrainian catalogue shapes them. */
export type TextsOf<R extends Room> = Awaited<ReturnType<Catalogues[R]['uk']>>['default'];

type AnyTexts = TextsOf<Room>;

/** What has arrived, by language and room. */
export const loaded = new Map<string, AnyTexts>();
const loading = new Map<string, Promise<AnyTexts>>();

const load = async (room: Room, language: Language, key: string): Promise<AnyTexts> => {
  try {
    const { default: texts } = await catalogues[room][language]();
    loaded.set(key, texts);
    return texts;
  } catch (refusal) {
    // A failed download must be tried again at the next visit.
    loading.delete(key);
    throw refusal;
  }
};

/** Fetches a room's texts once; a page starts this together with its code. */
export const loadTexts = (room: Room, language: Language): Promise<AnyTexts> => {
  const key = `${language}/${room}`;
  const promise = loading.get(key) ?? load(room, language, key);
  loading.set(key, promise);
  return promise;
};
