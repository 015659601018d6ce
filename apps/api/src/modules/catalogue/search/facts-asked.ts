import type { Attribute } from '@cabinet/contracts/catalogue';
import type { ProductSearch } from '@cabinet/contracts/catalogue-search';
import { stemOf } from '@cabinet/search/stem';
import { phraseAt } from '@cabinet/search/synonyms';
import { wordsAsked } from '@cabinet/search/words';
import type { Reference } from '../reference.ts';
import { attributeKeyOf } from './asked.ts';
import { onceFor } from './once-for.ts';

const wordsIn = ({ name, options }: Attribute): string[] =>
  [name, ...options.map((option) => option.name)].flatMap(({ uk, en }) => wordsAsked(`${uk} ${en}`));

/** By stem, the attributes whose name or values have the word. */
const keysByStem = onceFor(({ attributes }) => {
  const keys = new Map<string, Set<string>>();
  for (const attribute of attributes.values())
    for (const word of wordsIn(attribute)) {
      const known = keys.get(stemOf(word)) ?? new Set();
      keys.set(stemOf(word), known.add(attribute.key));
    }
  return keys;
});

interface Said extends Pick<ProductSearch, 'filter'> {
  /** The words as they were understood. */
  readonly words: string;
}

/** Keys of the attributes that a search is about: those it filters by, and those its words name or tell a value of. */
export function factsAsked({ words, filter = [] }: Said, reference: Reference): ReadonlySet<string> {
  const stems = wordsAsked(words).map(stemOf);
  const others = stems.flatMap((_stem, at) => phraseAt(reference.phrases, stems, at)?.others.flat() ?? []);
  const said = [...stems, ...others].flatMap((stem) => [...(keysByStem(reference).get(stem) ?? [])]);
  return new Set([...filter.map(attributeKeyOf), ...said]);
}
