import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Messages.module.css';

interface Props {
  readonly children: ReactNode;
  readonly title?: string | undefined;
  /** 'success' tells what was just done: it takes the focus, and its name is the whole news. */
  readonly kind?: 'important' | 'success' | undefined;
}

/** News about this page, above its h1. */
export function NotificationBanner({ children, title, kind = 'important' }: Props): ReactNode {
  const text = useText('common');
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const done = kind === 'success';
  useEffect(() => {
    if (done) box.current?.focus();
  }, [done]);
  return (
    <section
      ref={box}
      tabIndex={done ? -1 : undefined}
      // Screen readers say the name of what takes the focus, never its content.
      aria-labelledby={done ? `${id} ${id}-news` : id}
      className={done ? `${styles.banner} ${styles.success}` : styles.banner}
    >
      <h2 id={id}>{title ?? text[kind]}</h2>
      <div id={`${id}-news`} className={styles.news}>
        {children}
      </div>
    </section>
  );
}
