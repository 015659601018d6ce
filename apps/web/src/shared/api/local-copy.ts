import { clear, createStore, del, get, set, type UseStore } from 'idb-keyval';

let store: UseStore | undefined;
const copies = (): UseStore => {
  store ??= createStore('cabinet', 'unsent-answers');
  return store;
};

/** Keeps answers that could not be sent. False when the browser allows no storage. */
export const keepLocalCopy = async (key: string, value: unknown): Promise<boolean> => {
  try {
    await set(key, value, copies());
    return true;
  } catch {
    return false;
  }
};

/** What was kept under this key, or undefined. The caller checks the shape: it may be an older form's. */
export const readLocalCopy = async (key: string): Promise<unknown> => {
  try {
    return await get(key, copies());
  } catch {
    return undefined;
  }
};

export const dropLocalCopy = async (key: string): Promise<void> => {
  try {
    await del(key, copies());
  } catch {
    // Nothing was kept where storage is forbidden.
  }
};

/** At sign-out: many people sit at a computer that is not theirs. */
export const forgetLocalCopies = async (): Promise<void> => {
  try {
    await clear(copies());
  } catch {
    // Nothing was kept where storage is forbidden.
  }
};
