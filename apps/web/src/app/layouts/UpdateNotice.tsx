import { type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { hasNewBuild, onNewBuild, watchBuild } from '#features/site/watch-build.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import styles from './Frame.module.css';

/** A19: says that there is a newer cabinet; the person loads it when it suits them. Nothing moves by itself. */
export function UpdateNotice(): ReactNode {
  const isNew = useSyncExternalStore(onNewBuild, hasNewBuild);
  useEffect(watchBuild, []);
  // The region stands before its words: one that appears with them is often not heard.
  return (
    <div role="status">
      {isNew && (
        <Suspense>
          <News />
        </Suspense>
      )}
    </div>
  );
}

function News(): ReactNode {
  const { update: text } = useText('site');
  return (
    <div className={styles.notice}>
      <div className={styles.wrap}>
        <p>
          <strong>{text.title}.</strong> {text.text}
        </p>
        <Button look="secondary" onClick={() => location.reload()}>
          {text.act}
        </Button>
      </div>
    </div>
  );
}
