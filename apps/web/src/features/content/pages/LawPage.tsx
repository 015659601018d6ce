import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { TextInput } from '#shared/ui/TextInput.tsx';
import { LawEntry } from '../components/Entries.tsx';
import { ListPage } from '../components/ListPage.tsx';
import { useContentList } from '../use-content-list.ts';

/** A20: legal acts, newest first. */
export function LawPage(): ReactNode {
  const { law: words } = useText('content');
  const list = useContentList('law');
  const boxes = (
    <TextInput
      id="number"
      name="number"
      label={words.number}
      hint={words.numberHint}
      defaultValue={list.asked.number}
      maxLength={60}
      autoComplete="off"
    />
  );
  return (
    <ListPage path={pathTo('law')} words={words} list={list} boxes={boxes} show={(item) => <LawEntry item={item} />} />
  );
}
