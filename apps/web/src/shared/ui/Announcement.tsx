import { type ReactNode, useId } from 'react';
import styles from './Messages.module.css';

interface Props {
  /** Whose it is; with the title the name of the region. */
  readonly label: string;
  readonly title: string;
  /** The way to hide it; comes last. */
  readonly act: ReactNode;
  readonly children: ReactNode;
}

/** A warning in the flow of the page, under its header: covers nothing, does not move. */
export function Announcement({ label, title, act, children }: Props): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.announcement}>
      <div>
        <p id={id}>
          <strong>{title}</strong> <span>{label}</span>
        </p>
        {children}
        {act}
      </div>
    </section>
  );
}
