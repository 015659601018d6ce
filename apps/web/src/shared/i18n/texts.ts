import { use } from 'react';
import { useLanguage } from './language.tsx';
import { loaded, loadTexts, type Room, type TextsOf } from './load-texts.ts';

/** The texts of a room in the person's language; suspends until they are here. */
export const useText = <R extends Room>(room: R): TextsOf<R> => {
  const { language } = useLanguage();
  const ready = loaded.get(`${language}/${room}`) ?? use(loadTexts(room, language));
  return ready as TextsOf<R>;
};
