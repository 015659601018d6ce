import { use } from 'react';
import { useLanguage } from './language.tsx';
import { loadTexts, type Room, type TextsOf } from './load-texts.ts';

/** The texts of a room in the person's language; suspends until they are here. */
export const useText = <R extends Room>(room: R): TextsOf<R> => {
  const { language } = useLanguage();
  // Always through `use`: a component that waited here is drawn again as one that waits here, or React loses its hooks.
  return use(loadTexts(room, language)) as TextsOf<R>;
};
