import type { ReactNode } from 'react';
import styles from './Messages.module.css';

/** What a state means for the person: nothing yet, moving, done, needs an act, refused. */
export type StatusKind = 'neutral' | 'active' | 'done' | 'attention' | 'refused';

// Each kind has its own shape, so that the tags differ without colour.
const shapes: Record<StatusKind, string> = {
  neutral: 'M1 7h14v2H1z',
  active: 'M4 2l9 6-9 6z',
  done: 'M6 11.2 2.8 8 1.4 9.4 6 14 15 5l-1.4-1.4z',
  attention: 'M8 1l7 13H1z',
  refused: 'M2.4 1 8 6.6 13.6 1 15 2.4 9.4 8l5.6 5.6-1.4 1.4L8 9.4 2.4 15 1 13.6 6.6 8 1 2.4z',
};

interface Props {
  readonly kind: StatusKind;
  readonly children: string;
}

/** A state in words, with a shape and a colour of its kind. */
export function StatusTag({ kind, children }: Props): ReactNode {
  return (
    <strong className={`${styles.tag} ${styles[kind] ?? ''}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[kind]} />
      </svg>
      {children}
    </strong>
  );
}
