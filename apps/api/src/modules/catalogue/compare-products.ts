import type { Comparison } from '@cabinet/contracts/catalogue-products';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { hasItsPlace, readCardRows, toCard } from './cards.ts';
import { factsOf } from './facts.ts';
import type { ProductIndex } from './search/product-index.ts';
import { isShown } from './shown.ts';

const greatestNumber = 2_147_483_647;

const asNumbers = (text: string): number[] => [...new Set(text.split(',').map(Number))];

/**
 * Products side by side, by every attribute that any of them has; a number that names none of the catalogue is told as
 * missing. Throws not found when all are.
 */
export async function compareProducts(ctx: Context, products: ProductIndex, numbers: string): Promise<Comparison> {
  const asked = asNumbers(numbers);
  const { reference } = await products.current();
  const found = await ctx.db.product.findMany({
    where: {
      number: { in: asked.filter((number) => number <= greatestNumber) },
      ...isShown,
    },
    select: { id: true, number: true },
  });
  const ids = asked.flatMap((number) => found.find((one) => one.number === number)?.id ?? []);
  const { rows: all, around } = await readCardRows(ctx, ids);
  const rows = all.filter((row) => hasItsPlace(row, reference));
  if (rows.length === 0) throw problem(commonProblems.notFound, { numbers });
  const facts = rows.map(({ classCode, definition }) => {
    const said = factsOf(reference.attributes, reference.classes.get(classCode)?.attributeKeys ?? [], definition);
    return new Map(said.map(({ key, value }) => [key, value]));
  });
  const lines = [...reference.attributes.values()].flatMap(({ key, name }) => {
    const values = facts.map((said) => said.get(key) ?? null);
    if (values.every((value) => value === null)) return [];
    return [{ key, name, values, same: new Set(values.map((value) => value?.uk ?? null)).size === 1 }];
  });
  return {
    products: rows.map((row) => toCard(row, around, reference)),
    missing: asked.filter((number) => !rows.some((row) => row.number === number)),
    rows: lines,
  };
}
