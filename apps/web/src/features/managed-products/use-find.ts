import { useSuspenseQuery } from '@tanstack/react-query';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { ComboboxProps } from '#shared/ui/Combobox.tsx';
import { beginWords } from './begin-words.ts';
import { isLastClass } from './parts.ts';
import { productClassesQuery, productMakersQuery } from './queries.ts';

type Find = ComboboxProps['findOptions'];

const mostOptions = 12;

/** Finds classes that products may be put into: by code, by name, by what people call them. */
export const useFindClass = (): Find => {
  const { about: text } = useText('managedProducts');
  const say = useBilingual();
  const { data: classes } = useSuspenseQuery(productClassesQuery);
  return async (typed) =>
    classes
      .filter(({ code, name, popular }) => beginWords(typed, [code, name.uk, name.en, ...popular]))
      .filter(({ code }) => isLastClass(classes, code))
      .toSorted((one, other) => Number(other.code.startsWith(typed)) - Number(one.code.startsWith(typed)))
      .slice(0, mostOptions)
      .map(({ code, name }) => ({ value: code, text: text.classNamed(code, say(name)) }));
};

/** Finds makers at work by their name or their number in the register. */
export const useFindMaker = (): Find => {
  const say = useBilingual();
  const { data: makers } = useSuspenseQuery(productMakersQuery);
  return async (typed) =>
    makers
      .filter(({ active, nameUk, nameEn, edrpou }) => active && beginWords(typed, [nameUk, nameEn, edrpou]))
      .slice(0, mostOptions)
      .map(({ id, nameUk, nameEn }) => ({ value: id, text: say({ uk: nameUk, en: nameEn }) }));
};
