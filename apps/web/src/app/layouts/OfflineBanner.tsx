import { type ReactNode, useSyncExternalStore } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Frame.module.css';

const watch = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says that the line is cut, and that nothing typed is lost. */
export function OfflineBanner(): ReactNode {
  const text = useText('common');
  const online = useSyncExternalStore(watch, () => navigator.onLine);
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
