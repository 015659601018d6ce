/** How keys of copies begin in the storage of a tab. */
export const copyPrefix = 'cabinet.copy/';
/** Says that the person called this device their own. */
export const deviceKey = 'cabinet.device';
const signedOutKey = 'cabinet.signed-out';

type Storage = 'localStorage' | 'sessionStorage';

/** Reads or writes where the browser allows it; where it does not, nothing is kept. */
export const inStorage = <Result>(name: Storage, use: (storage: globalThis.Storage) => Result): Result | undefined => {
  try {
    return use(globalThis[name]);
  } catch {
    return undefined;
  }
};

/** Whether the person has said, at sign-in, that this device is not somebody else's. */
export const isOwnDevice = (): boolean => inStorage('localStorage', (storage) => storage.getItem(deviceKey)) === 'own';

const openDevice = async () => {
  const { createStore, ...rest } = await import('idb-keyval');
  return { ...rest, store: createStore('cabinet', 'unsent-answers') };
};
let device: ReturnType<typeof openDevice> | undefined;

/** The store of the device, opened once and when it is needed: most visitors have nothing to keep. */
export const onDevice = (): ReturnType<typeof openDevice> => {
  device ??= openDevice().catch((failure: unknown) => {
    // Its code did not come: the next time it may.
    device = undefined;
    throw failure;
  });
  return device;
};

let closed = false;

/** Whether answers may be kept now. */
export const mayKeepCopies = (): boolean => !closed;

/** From sign-out until the next session is known: the page that is left then would keep what was typed once more. */
export const closeCopies = (): void => {
  closed = true;
};

export const openCopies = (): void => {
  closed = false;
};

/** Forgets what is kept until this tab is closed. */
export const forgetTabCopies = (): void =>
  void inStorage('sessionStorage', (storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(copyPrefix)) storage.removeItem(key);
  });

/** Wipes what is kept beyond the tab. */
export const forgetOnDevice = async (): Promise<void> => {
  try {
    const { clear, store } = await onDevice();
    await clear(store);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
};

/** At sign-out: many people sit at a computer that is not theirs. Other tabs of the cabinet hear of it and forget theirs. */
export const forgetLocalCopies = async (): Promise<void> => {
  const wasOwn = isOwnDevice();
  forgetTabCopies();
  inStorage('localStorage', (storage) => {
    storage.removeItem(deviceKey);
    storage.setItem(signedOutKey, String(Date.now()));
  });
  if (wasOwn) await forgetOnDevice();
};

/** Once, at the root: forgets what this tab keeps when the person signs out in another one. */
export const forgetWithOtherTabs = (): void =>
  addEventListener('storage', ({ key }) => {
    if (key === signedOutKey) forgetTabCopies();
  });
