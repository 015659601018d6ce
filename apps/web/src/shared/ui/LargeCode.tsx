import type { ReactNode } from 'react';
import styles from './LargeCode.module.css';
import { VisuallyHidden } from './layout.tsx';

interface Props {
  /** Groups of characters with hyphens between: «4K7X-93MA». */
  readonly code: string;
}

/** A code to be copied by hand from afar: very large, and by ear one character after another. */
export function LargeCode({ code }: Props): ReactNode {
  const groups = code.split('-');
  return (
    <p className={styles.code}>
      <span aria-hidden="true">
        {groups.map((group, place) => (
          <span key={place} className={styles.group}>
            {place === groups.length - 1 ? group : `${group}-`}
          </span>
        ))}
      </span>
      <VisuallyHidden>{groups.map((group) => [...group].join(', ')).join('; ')}</VisuallyHidden>
    </p>
  );
}
