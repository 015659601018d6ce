import type { ReactNode } from 'react';
import styles from './Widgets.module.css';

interface Props {
  readonly summary: string;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
}

/** An explanation that only some people need. */
export function Disclosure({ summary, children, open }: Props): ReactNode {
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
