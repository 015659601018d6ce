/** How many keys go into one question at most: a rush must not make one statement that everybody waits for. */
const most = 64;

interface Waiting<Key, Found> {
  readonly key: Key;
  readonly resolve: (found: Found | null) => void;
  readonly reject: (failure: unknown) => void;
}

/**
 * Puts look-ups that come in the same turn of the event loop into one question: alone it asks at once, in a rush a
 * round trip serves all requests that have just arrived. `read` answers what it found in the order of the keys.
 */
export function batched<Key, Found>(
  read: (keys: readonly Key[]) => Promise<readonly (Found | null)[]>,
): (key: Key) => Promise<Found | null> {
  let waiting: Waiting<Key, Found>[] = [];
  const ask = async (asked: readonly Waiting<Key, Found>[]): Promise<void> => {
    try {
      const found = await read(asked.map(({ key }) => key));
      for (const [at, { resolve }] of asked.entries()) resolve(found[at] ?? null);
    } catch (failure) {
      for (const { reject } of asked) reject(failure);
    }
  };
  const flush = (): void => {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += most) void ask(all.slice(at, at + most));
  };
  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ key, resolve, reject });
    });
}
