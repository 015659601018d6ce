import type { ComponentProps, ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { SearchBox } from '#shared/ui/SearchBox.tsx';
import { longestSearch } from './searched-words.ts';
import { findWords } from './suggested-words.ts';

type Props = Omit<ComponentProps<typeof SearchBox>, 'name' | 'maxLength' | 'findWords'>;

/** A search box that offers words of the catalogue; what is typed is `q` in the address. */
export function CatalogueSearchBox(props: Props): ReactNode {
  const say = useBilingual();
  return (
    <SearchBox
      {...props}
      name="q"
      maxLength={longestSearch}
      findWords={(typed, signal) => findWords(typed, signal, say)}
    />
  );
}
