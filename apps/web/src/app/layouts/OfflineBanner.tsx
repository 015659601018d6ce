import type { ReactNode } from 'react';
import { useOnline } from '#shared/api/use-online.ts';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Frame.module.css';

/** Says that the line is cut, and that nothing typed is lost. */
export function OfflineBanner(): ReactNode {
  const text = useText('common');
  const online = useOnline();
  return (
    <div role="status" className={online ? undefined : styles.offline}>
      {!online && (
        <div className={styles.wrap}>
          <p>{text.frame.offline}</p>
        </div>
      )}
    </div>
  );
}
