import type { ProductCard, ProductDefinition, ProductPhoto, ProductState } from '@cabinet/contracts/catalogue-products';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { eachFact } from './facts.ts';
import { pricesOf } from './search/index-product.ts';
import type { Reference } from './reference.ts';

/** What a card is made of. */
export interface CardRow {
  readonly id: string;
  readonly number: number;
  readonly classCode: string;
  readonly manufacturerId: string;
  readonly state: string;
  readonly definition: ProductDefinition;
}

/** A limit price in force. */
export interface LimitRow {
  readonly id: string;
  readonly classCode: string;
  readonly variantUk: string;
  readonly variantEn: string;
  readonly kopiykas: number;
  readonly act: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface FileRow {
  readonly id: string;
  readonly mediaType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** What belongs to products and stands in other tables. */
export interface Around {
  readonly limits: readonly LimitRow[];
  readonly files: readonly FileRow[];
}

/** Columns of what belongs to products: the limit prices of these classes in force on the day `$2`, and these files. */
export const aroundColumns = (classCodes: string, fileIds: string): string => `
  (select coalesce(json_agg(l order by l."variantUk", l."validFrom" desc, l."createdAt" desc), '[]') from limit_price l
    where l."classCode" in (${classCodes}) and l."validFrom" <= $2 and (l."validTo" is null or l."validTo" >= $2)) as limits,
  (select coalesce(json_agg(json_build_object('id', f.id, 'mediaType', f."mediaType", 'size', f.size,
      'width', f.width, 'height', f.height)), '[]') from catalogue_file f
    where f.id in (${fileIds})) as files`;

const cardsText = `
  with shown as (
    select id, number, "classCode", "manufacturerId", state, definition from product where id = any($1::uuid[]))
  select (select coalesce(json_agg(shown), '[]') from shown) as rows, ${aroundColumns(
    'select "classCode" from shown',
    `select (photo ->> 'fileId')::uuid from shown, jsonb_array_elements(definition -> 'photos') photo`,
  )}`;

const aroundText = `select ${aroundColumns('select unnest($1::text[])', 'select unnest($3::uuid[])')}`;

const nothingAround: Around = { limits: [], files: [] };

/** Rows of products in the order of the ids, with what belongs to them; what has gone meanwhile is left out. */
export async function readCardRows(
  ctx: Context,
  ids: readonly string[],
): Promise<{ readonly rows: readonly CardRow[]; readonly around: Around }> {
  const { rows } = await ctx.database.pool.query<Around & { readonly rows: readonly CardRow[] }>({
    name: 'catalogue.cards',
    text: cardsText,
    values: [ids, kyivDate(ctx.now())],
  });
  const [found = { ...nothingAround, rows: [] }] = rows;
  const byId = new Map(found.rows.map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), around: found };
}

const queryAround = async (
  ctx: Context,
  classCodes: readonly string[],
  fileIds: readonly string[],
): Promise<Around> => {
  const { rows } = await ctx.database.pool.query<Around>({
    name: 'catalogue.around',
    text: aroundText,
    values: [classCodes, kyivDate(ctx.now()), fileIds],
  });
  return rows[0] ?? nothingAround;
};

/** What belongs to products that were read elsewhere. */
export const readAround = (
  ctx: Context,
  rows: readonly Pick<CardRow, 'classCode' | 'definition'>[],
): Promise<Around> => {
  const files = rows.flatMap(({ definition: { photos, instructions } }) => [...photos, ...instructions]);
  return queryAround(
    ctx,
    rows.map(({ classCode }) => classCode),
    files.map(({ fileId }) => fileId),
  );
};

/** The limit prices of a class in force today. */
export const readLimits = async (ctx: Context, classCode: string): Promise<readonly LimitRow[]> =>
  (await queryAround(ctx, [classCode], [])).limits;

/** The photographs of a product that can be shown, the first one first. */
export const photosOf = ({ photos }: ProductDefinition, { files }: Around): ProductPhoto[] =>
  photos.flatMap(({ fileId, alt }) => {
    const { width, height } = files.find(({ id }) => id === fileId) ?? {};
    return width && height ? [{ fileId, alt, width, height }] : [];
  });

const factsOnCard = 3;
const mostFactsOnCard = 6;

const noneFirst: ReadonlySet<string> = new Set();

/** Whether its class and its maker are in the catalogue: what is newer than the reference read last is shown a moment later. */
export const hasItsPlace = (
  { classCode, manufacturerId }: Pick<CardRow, 'classCode' | 'manufacturerId'>,
  { classes, makers }: Reference,
): boolean => classes.has(classCode) && makers.has(manufacturerId);

interface Told extends Around {
  /** Attributes that are told before others, because the asker looks for them. */
  readonly factsFirst?: ReadonlySet<string> | undefined;
}

/** The few facts of a card: those looked for, then those of the class in its order. */
const cardFacts = (
  { definition }: CardRow,
  { keys, first }: { readonly keys: readonly string[]; readonly first: ReadonlySet<string> },
  { attributes }: Reference,
): ProductCard['facts'] => {
  const wanted = keys.filter((key) => first.has(key)).slice(0, mostFactsOnCard);
  return eachFact(attributes, [...new Set([...wanted, ...keys])], definition)
    .take(Math.max(factsOnCard, wanted.length))
    .map(({ name, value }) => ({ name, value }))
    .toArray();
};

/** A product as it stands in lists. Throws not found where its class or its maker is not in the catalogue any more. */
export function toCard(row: CardRow, around: Told, reference: Reference): ProductCard {
  const own = reference.classes.get(row.classCode);
  const maker = reference.makers.get(row.manufacturerId);
  if (!own || !maker) throw problem(commonProblems.notFound, { number: row.number });
  const { definition } = row;
  const prices = pricesOf(definition);
  const limit = around.limits.find(({ classCode, variantUk }) => classCode === row.classCode && variantUk === '');
  return {
    number: row.number,
    name: definition.name,
    class: { code: own.code, name: own.name },
    maker: { id: maker.id, name: maker.name },
    state: row.state as ProductState,
    priceKopiykas: prices[0] ?? null,
    dearestKopiykas: prices.at(-1) ?? null,
    // For all makes of the class: what holds for some of them only is told on the page.
    limitKopiykas: limit?.kopiykas ?? null,
    photo: photosOf(definition, around)[0] ?? null,
    facts: cardFacts(row, { keys: own.attributeKeys, first: around.factsFirst ?? noneFirst }, reference),
  };
}

const toShown = (rows: readonly CardRow[], around: Told, reference: Reference): ProductCard[] =>
  rows.filter((row) => hasItsPlace(row, reference)).map((row) => toCard(row, around, reference));

interface Wanted extends Pick<Told, 'factsFirst'> {
  readonly ids: readonly string[];
}

/** Products by their ids as they stand in lists; what has no place there is left out. */
export async function readCards(
  ctx: Context,
  { ids, factsFirst }: Wanted,
  reference: Reference,
): Promise<ProductCard[]> {
  const { rows, around } = await readCardRows(ctx, ids);
  return toShown(rows, { ...around, factsFirst }, reference);
}

/** Products that were read elsewhere as they stand in lists; what has no place there is left out. */
export async function toCards(ctx: Context, rows: readonly CardRow[], reference: Reference): Promise<ProductCard[]> {
  const around = rows.length === 0 ? nothingAround : await readAround(ctx, rows);
  return toShown(rows, around, reference);
}
