import { useSyncExternalStore } from 'react';

const watch = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Whether the device says that it has a connection, from moment to moment. */
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine);
