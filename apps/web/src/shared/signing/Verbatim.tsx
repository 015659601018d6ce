import type { ReactNode } from 'react';
import styles from './Verbatim.module.css';

interface Props {
  readonly text: string;
}

/** A file of text as it is, broken where the screen ends. */
export function Verbatim({ text }: Props): ReactNode {
  return <pre className={styles.verbatim}>{text}</pre>;
}
