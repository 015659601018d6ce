import { copyPrefix, inStorage, mayKeepCopies } from './forget-copies.ts';

/** Keeps something till the tab is closed or the person signs out. False where the browser keeps nothing. */
export const keepTabCopy = (key: string, value: unknown): boolean =>
  inStorage('sessionStorage', (storage) => {
    if (!mayKeepCopies()) return false;
    storage.setItem(copyPrefix + key, JSON.stringify(value));
    return true;
  }) ?? false;

/** What was kept under this key, or undefined. The caller checks the shape: it may be an older form's. */
export const readTabCopy = (key: string): unknown =>
  inStorage('sessionStorage', (storage): unknown => JSON.parse(storage.getItem(copyPrefix + key) ?? 'null')) ??
  undefined;

export const dropTabCopy = (key: string): void =>
  inStorage('sessionStorage', (storage) => storage.removeItem(copyPrefix + key));
