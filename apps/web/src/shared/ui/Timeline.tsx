import type { ReactNode } from 'react';
import styles from './Lists.module.css';

export interface TimelineEvent {
  readonly key: string;
  readonly title: string;
  /** The moment in words. */
  readonly when: string;
  /** The same moment for machines, ISO 8601. */
  readonly dateTime: string;
  readonly children?: ReactNode;
}

interface Props {
  readonly events: readonly TimelineEvent[];
}

/** What happened, in order. */
export function Timeline({ events }: Props): ReactNode {
  return (
    <ol className={styles.timeline}>
      {events.map(({ key, title, when, dateTime, children }) => (
        <li key={key}>
          <p>
            <strong>{title}</strong>
          </p>
          <p className={styles.when}>
            <time dateTime={dateTime}>{when}</time>
          </p>
          {children}
        </li>
      ))}
    </ol>
  );
}
