import type { ReactNode } from 'react';
import styles from './Screen.module.css';

export interface Bar {
  readonly key: string;
  /** What the bar is of, and its value in words. */
  readonly text: string;
  readonly value: number;
}

interface Props {
  /** What the picture shows; the same figures stand in a table beside it. */
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** Bars under each other, each below its words: told apart by length and text, not by colour, at any width and size. */
export function BarChart({ title, bars }: Props): ReactNode {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div role="img" aria-label={title} className={styles.chart}>
      {bars.map(({ key, value, text }) => (
        <div key={key}>
          {text}
          <svg width="100%" height="1em" aria-hidden="true" focusable="false">
            <rect width={`${(100 * value) / most}%`} height="1em" />
            <line y2="1em" />
          </svg>
        </div>
      ))}
    </div>
  );
}
