import type pg from 'pg';

/** A search as the peers are asked. */
export interface AskedProducts {
  readonly q?: string;
  readonly class?: string;
  readonly filter?: string;
  readonly price?: string;
  readonly sort?: string;
}

export type ClassAttributes = ReadonlyMap<string, readonly string[]>;

/** Keys of the attributes that each class is described by. */
export async function readClassAttributes(pool: pg.Pool): Promise<ClassAttributes> {
  const { rows } = await pool.query<{ code: string; attributeKeys: string[] | null }>(
    'select code, "attributeKeys" from product_class',
  );
  return new Map(rows.map(({ code, attributeKeys }) => [code, attributeKeys ?? []]));
}

const common = ['class', 'group', 'helps', 'maker', 'region', 'channel', 'price', 'term'];
const always = ['side', 'size', 'ageGroup'];

/** Columns whose values are counted: what every product has, and the attributes of the chosen class and below it. */
export const facetColumns = (asked: AskedProducts, classAttributes: ClassAttributes): string[] => {
  const below = [...classAttributes].flatMap(([code, keys]) =>
    asked.class && code.startsWith(asked.class) ? keys : [],
  );
  const keys = new Set([...always, ...below, ...(asked.filter ? [asked.filter.split(':')[0] ?? ''] : [])]);
  return [...common, ...[...keys].map((key) => `of ${key}`)];
};
