import type { DisplayView } from '@cabinet/contracts/screens';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { CallBoard, WholeScreen } from '#shared/ui/WholeScreen.tsx';
import { newCalls, seenWith, spokenTicket } from '../news-of-calls.ts';
import { chime, sayAloud } from '../voice.ts';

/** Says each new call once: to the hall when the voice is on, and to screen readers always. */
const useSaidCalls = ({ calls }: DisplayView, aloud: boolean): void => {
  const text = useText('hall').board;
  const say = useBilingual();
  const { language } = useLanguage();
  const announce = useAnnounce();
  // What stood there when the page was opened has been called already.
  const seen = useRef(seenWith(new Set(), calls));
  const tell = useEffectEvent(() => {
    for (const { ticket, desk } of newCalls(seen.current, calls)) {
      const words = text.call(spokenTicket(ticket), say(desk));
      announce(words);
      if (aloud) void sayAloud(words, language);
    }
    seen.current = seenWith(seen.current, calls);
  });
  // Watched on purpose: every new board is compared with the one before it
  useEffect(() => tell(), [calls]);
};

interface Props {
  readonly view: DisplayView;
  readonly stale: boolean;
}

/** The display of a hall: called tickets and desks, large, with a voice that somebody must switch on. */
export function Board({ view, stale }: Props): ReactNode {
  const { board: text, stale: staleWords } = useText('hall');
  const say = useBilingual();
  const [aloud, setAloud] = useState(false);
  useSaidCalls(view, aloud);
  const rows = view.calls.map(({ id, ticket, desk, awaited }) => ({
    key: id,
    number: ticket,
    place: say(desk),
    fresh: awaited,
  }));
  const toggle = (): void => {
    setAloud(!aloud);
    // Within the press: later the browser would keep silent.
    if (!aloud) void chime();
  };
  return (
    <WholeScreen>
      <Page title={text.title}>
        {rows.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <CallBoard caption={text.caption} titles={{ number: text.number, place: text.place }} rows={rows} />
        )}
        <p>
          {text.waiting(view.waiting)}. {say(view.office)}
        </p>
        {stale && <p role="status">{staleWords}</p>}
        <Actions>
          <Button look="secondary" onClick={toggle}>
            {aloud ? text.soundOff : text.soundOn}
          </Button>
        </Actions>
      </Page>
    </WholeScreen>
  );
}
