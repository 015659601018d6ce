import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Messages.module.css';

interface Props {
  readonly children: ReactNode;
  readonly title?: string | undefined;
  /** 'success' tells what was just done: it is announced and takes the focus. */
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
      aria-labelledby={id}
      className={done ? `${styles.banner} ${styles.success}` : styles.banner}
    >
      <h2 id={id}>{title ?? text[kind]}</h2>
      {children}
    </section>
  );
}
