import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { VisuallyHidden } from './layout.tsx';
import styles from './Messages.module.css';

interface Props {
  readonly children: ReactNode;
}

/** A paragraph set apart from the rest. */
export function InsetText({ children }: Props): ReactNode {
  return <div className={styles.inset}>{children}</div>;
}

/** A consequence one must know before acting. */
export function WarningText({ children }: Props): ReactNode {
  const text = useText('common');
  return (
    <div className={styles.warning}>
      <span className={styles.mark} aria-hidden="true">
        !
      </span>
      <p>
        <VisuallyHidden>{text.warning}. </VisuallyHidden>
        {children}
      </p>
    </div>
  );
}
