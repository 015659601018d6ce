import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import styles from './Lists.module.css';

interface Props {
  /** How many rows are on the page now. */
  readonly shown: number;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly busy?: boolean | undefined;
}

/** «Показати ще» under a list, with the count said when it grows. */
export function Pagination({ shown, hasMore, onMore, busy = false }: Props): ReactNode {
  const text = useText('common');
  return (
    <div className={styles.more}>
      <p role="status">{busy ? text.loading : text.moreRows(shown)}</p>
      {hasMore && (
        <Button look="secondary" busy={busy} onClick={onMore}>
          {text.showMore}
        </Button>
      )}
    </div>
  );
}
