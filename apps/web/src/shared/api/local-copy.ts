import { deviceKey, forgetOnDevice, inStorage, isOwnDevice, mayKeepCopies, onDevice } from './forget-copies.ts';
import { dropTabCopy, keepTabCopy, readTabCopy } from './tab-copy.ts';

/** Keeps answers that could not be sent: on the person's own device, or till the tab is closed. False when neither may be. */
export const keepLocalCopy = async (key: string, value: unknown): Promise<boolean> => {
  if (!isOwnDevice()) return keepTabCopy(key, value);
  if (!mayKeepCopies()) return false;
  try {
    const { set, store } = await onDevice();
    await set(key, value, store);
    return true;
  } catch {
    return false;
  }
};

/** What was kept under this key, or undefined. The caller checks the shape: it may be an older form's. */
export const readLocalCopy = async (key: string): Promise<unknown> => {
  const inTab = readTabCopy(key);
  if (inTab !== undefined || !isOwnDevice()) return inTab;
  try {
    const { get, store } = await onDevice();
    return await get(key, store);
  } catch {
    return undefined;
  }
};

export const dropLocalCopy = async (key: string): Promise<void> => {
  dropTabCopy(key);
  if (!isOwnDevice()) return;
  try {
    const { del, store } = await onDevice();
    await del(key, store);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
};

/** At sign-in: on somebody else's computer nothing outlives the tab, and what was kept there before is wiped. */
export const chooseDevice = async (isShared: boolean): Promise<void> => {
  if (!isShared) return void inStorage('localStorage', (storage) => storage.setItem(deviceKey, 'own'));
  const wasOwn = isOwnDevice();
  inStorage('localStorage', (storage) => storage.removeItem(deviceKey));
  if (wasOwn) await forgetOnDevice();
};
