/** The largest file a browser checks by itself, in bytes, where the device has memory enough. */
const mostHere = 52_428_800;

/** A file lies in memory two or three times while it is checked. `gigabytes` is what browsers tell of the device, if they do. */
export const largestHere = (gigabytes: number | undefined): number => {
  if (gigabytes === undefined || gigabytes > 2) return mostHere;
  return gigabytes > 1 ? mostHere / 2 : mostHere / 4;
};

export const deviceMemory = (): number | undefined => {
  const { deviceMemory: gigabytes } = navigator as { readonly deviceMemory?: unknown };
  return typeof gigabytes === 'number' ? gigabytes : undefined;
};

const unpacks = (): boolean => {
  try {
    return new DecompressionStream('deflate-raw') !== null;
  } catch {
    return false;
  }
};

/** Whether the browser has what checking takes; that it runs module workers shows only when one is started. */
export const canCheckHere = (): boolean =>
  typeof Worker === 'function' &&
  globalThis.crypto?.subtle !== undefined &&
  'withResolvers' in Promise &&
  'toSorted' in Array.prototype &&
  unpacks();
