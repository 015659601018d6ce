import type { Context } from '../context.ts';

// A failure's own words may hold what was in the row: its name and code are enough to find it.
const nameOf = (failure: unknown): string => {
  const { name = 'Error', code } = failure instanceof Error ? (failure as Error & { code?: unknown }) : {};
  return code === undefined ? name : `${name} ${String(code)}`;
};

/** Does one thing to each of many rows; one that fails is logged and stops no other. Throws at the end when any failed. */
export async function doEach<Row extends { readonly id: string }>(
  ctx: Context,
  rows: readonly Row[],
  act: (row: Row) => Promise<unknown>,
): Promise<void> {
  const failed: string[] = [];
  for (const row of rows) {
    try {
      await act(row);
    } catch (failure) {
      failed.push(row.id);
      ctx.log.error({ id: row.id, failed: nameOf(failure), requestId: ctx.requestId }, 'a row could not be worked on');
    }
  }
  if (failed.length > 0)
    throw new Error(`${failed.length} of ${rows.length} rows failed: ${failed.slice(0, 10).join(', ')}`);
}
