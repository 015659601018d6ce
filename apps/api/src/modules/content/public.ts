import type { PublishedItem } from '@cabinet/contracts/content';
import type { Context } from '#platform/context.ts';
import { listContent } from './queries.ts';

export { readContent } from './queries.ts';

/** Everything of these kinds that holds now; of news the beginning only. */
export async function listAllContent(ctx: Context): Promise<PublishedItem[]> {
  const items: PublishedItem[] = [];
  for (const kind of ['question', 'law', 'news'] as const) {
    let cursor: string | undefined;
    do {
      const page = await listContent(ctx, { kind, cursor, limit: 100 });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
  return items;
}
