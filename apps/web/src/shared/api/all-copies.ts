import { copyPrefix, inStorage, isOwnDevice, onDevice } from './forget-copies.ts';

/** What is kept under a key, of any form; the reader checks its shape. */
export type Copy = readonly [key: string, value: unknown];

const inTab = (): readonly Copy[] =>
  inStorage('sessionStorage', (storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(copyPrefix))
      .map((key): Copy => [key.slice(copyPrefix.length), JSON.parse(storage.getItem(key) ?? 'null')]),
  ) ?? [];

const beyondTab = async (): Promise<readonly Copy[]> => {
  if (!isOwnDevice()) return [];
  try {
    const { entries, store } = await onDevice();
    return (await entries(store)).map(([key, value]): Copy => [String(key), value]);
  } catch {
    return [];
  }
};

/** Everything that is kept unsent in this browser, each key once; the newest of two stands in the tab. */
export const readAllCopies = async (): Promise<readonly Copy[]> => [
  ...new Map([...(await beyondTab()), ...inTab()]).entries(),
];
