import type { ReactNode } from 'react';
import styles from './Lists.module.css';

interface Props {
  readonly src: string;
  /** Says what is to be seen; empty words where the text beside it says the same. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A photograph in its own proportions; its place is kept before it arrives. */
export function Photo({ src, alt, width, height }: Props): ReactNode {
  return <img className={styles.photo} src={src} alt={alt} width={width} height={height} loading="lazy" />;
}
