import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';

interface List {
  /** Names the list: another filter is another list, not a change. */
  readonly name: string;
  readonly pages: number;
  readonly rows: readonly { readonly id: string; readonly version: number }[];
}

/** F23: says politely that the list has changed by itself, and when; '' while it has not. */
export const useLiveList = ({ name, pages, rows }: List): string => {
  const text = useText('inbox').list;
  const formats = useFormats();
  const announce = useAnnounce();
  const [note, setNote] = useState({ name, words: '' });
  const print = rows.map(({ id, version }) => `${id} ${version}`).join();
  const before = useRef({ name, pages, print });
  const look = useEffectEvent(() => {
    const last = before.current;
    before.current = { name, pages, print };
    if (last.name !== name || last.pages !== pages || last.print === print) return;
    announce(text.changed);
    setNote({ name, words: text.changedAt(formats.time(new Date())) });
  });
  // Watched on purpose: every new list is compared with the one before it
  useEffect(() => look(), [name, pages, print]);
  return note.name === name ? note.words : '';
};
