import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import { useAnnounce } from './LiveRegion.tsx';
import styles from './Lists.module.css';

/** How far a list has come, and the way on. */
export interface Growth {
  /** How many rows are on the page now. */
  readonly shown: number;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly busy?: boolean | undefined;
}

interface Props extends Growth {
  /** «Показано 20 засобів»; left out, the list is a table of rows. */
  readonly words?: ((shown: number) => string) | undefined;
}

/** «Показати ще» under a list, with the count said when it has grown, and only then: a search tells its own. */
export function Pagination({ shown, hasMore, onMore, busy = false, words }: Props): ReactNode {
  const text = useText('common');
  const announce = useAnnounce();
  const grownFrom = useRef<number | null>(null);
  const said = (words ?? text.moreRows)(shown);
  const tell = useEffectEvent(() => announce(said));
  useEffect(() => {
    if (grownFrom.current === null || busy) return;
    if (shown > grownFrom.current) tell();
    grownFrom.current = null;
  }, [shown, busy]);
  const more = (): void => {
    grownFrom.current = shown;
    onMore();
  };
  return (
    <div className={styles.more}>
      <p>{busy ? text.loading : said}</p>
      {hasMore && (
        <Button look="secondary" busy={busy} onClick={more}>
          {text.showMore}
        </Button>
      )}
    </div>
  );
}
