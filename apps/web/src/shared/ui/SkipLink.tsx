import type { MouseEvent, ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Widgets.module.css';

interface Props {
  readonly targetId: string;
}

/** The first stop of the Tab key: jumps over the header. */
export function SkipLink({ targetId }: Props): ReactNode {
  const text = useText('common');
  const jump = (event: MouseEvent): void => {
    event.preventDefault();
    const target = document.getElementById(targetId);
    target?.focus();
    target?.scrollIntoView();
  };
  return (
    <a href={`#${targetId}`} className={styles.skip} onClick={jump}>
      {text.skipToContent}
    </a>
  );
}
