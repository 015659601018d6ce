import { use } from 'react';
import { catalogues } from '#locales/catalogues.ts';
import { type Language, useLanguage } from './language.tsx';

type Catalogues = typeof catalogues;
export type Room = keyof Catalogues;

/** The texts of a room, as its Ukrainian catalogue shapes them. */
export type TextsOf<R extends Room> = Awaited<ReturnType<Catalogues[R]['uk']>>['default'];

type AnyTexts = TextsOf<Room>;

const loaded = new Map<string, AnyTexts>();
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

/** The texts of a room in the person's language; suspends until they are here. */
export const useText = <R extends Room>(room: R): TextsOf<R> => {
  const { language } = useLanguage();
  const ready = loaded.get(`${language}/${room}`) ?? use(loadTexts(room, language));
  return ready as TextsOf<R>;
};
