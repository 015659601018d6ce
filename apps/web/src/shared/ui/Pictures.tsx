import type { ReactNode } from 'react';
import styles from './Lists.module.css';

interface Picture {
  readonly src: string;
  /** Says all that the picture shows: it is read instead of it. */
  readonly title: string;
  readonly text: string;
}

interface Props {
  readonly pictures: readonly Picture[];
}

/** Small pictures (160 × 120), each with its words beside it. */
export function Pictures({ pictures }: Props): ReactNode {
  return (
    <ul className={styles.pictures}>
      {pictures.map(({ src, title, text }) => (
        <li key={src}>
          <img src={src} alt="" width={160} height={120} />
          <p>
            <strong>{title}</strong> {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
