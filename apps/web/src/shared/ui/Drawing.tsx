import type { ReactNode } from 'react';
import styles from './Lists.module.css';

interface Props {
  /** Id of a symbol in `public/drawings.svg`. */
  readonly name: string;
}

/** A drawing in the colour of the text, beside words that say the same: nothing for who hears the page. */
export function Drawing({ name }: Props): ReactNode {
  return (
    <svg className={styles.drawing} aria-hidden="true" focusable="false">
      <use href={`/drawings.svg#${name}`} />
    </svg>
  );
}
