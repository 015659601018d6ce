import type { ImportPublication } from '@cabinet/contracts/product-imports';

export type Published = ImportPublication['items'][number];

/** Rows of one call: an answer must come within the time a page waits for it. */
export const rowsInOnePart = 50;

/**
 * Publishes part by part until no row is left, and tells after each how far it is. What could not be published is passed
 * over, or the parts would never end.
 */
export async function publishParts(
  publish: (after: number, most: number) => Promise<ImportPublication>,
  told: (items: readonly Published[]) => void,
): Promise<readonly Published[]> {
  let items: readonly Published[] = [];
  for (;;) {
    const part = await publish(items.at(-1)?.row ?? 0, rowsInOnePart);
    items = [...items, ...part.items];
    told(items);
    if (part.items.length < rowsInOnePart) return items;
  }
}
