import { type ReactNode, useState } from 'react';
import styles from './Lists.module.css';

interface Props {
  readonly src: string;
  readonly alt: string;
  /** Stands in its place when it cannot be loaded. */
  readonly missing: string;
}

/** A person's photo, 96 × 120. */
export function Portrait({ src, alt, missing }: Props): ReactNode {
  const [failed, setFailed] = useState(false);
  if (failed) return missing;
  return (
    <img className={styles.portrait} src={src} alt={alt} width={96} height={120} onError={() => setFailed(true)} />
  );
}
