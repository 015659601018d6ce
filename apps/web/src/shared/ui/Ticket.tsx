import type { ReactNode } from 'react';
import styles from './Ticket.module.css';

interface Props {
  /** What is said at the desk; the largest words on the paper. */
  readonly number: string;
  /** Across the ticket when it is worth nothing any more, in words: «Скасовано». */
  readonly stamp?: string | undefined;
  readonly children: ReactNode;
}

/** A ticket to print: black on white, on a sheet or on an 80 mm roll. */
export function Ticket({ number, stamp, children }: Props): ReactNode {
  return (
    <div className={styles.ticket}>
      {stamp && (
        <p className={styles.stamp}>
          <strong>{stamp}</strong>
        </p>
      )}
      <p className={styles.number}>{number}</p>
      {children}
    </div>
  );
}
