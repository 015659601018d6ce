import type { ProductDefinition, ProductPage, ProductState } from '@cabinet/contracts/catalogue-products';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Around, aroundColumns, type CardRow, photosOf, readAround, toCard } from './cards.ts';
import { factsOf, factsOfMake } from './facts.ts';
import type { ProductIndex } from './search/product-index.ts';
import { groupOf, pathTo, type TermRow, toLimit, toTerm } from './queries.ts';
import type { Reference } from './reference.ts';
import { servicesOf } from './rules.ts';
import { shownSql } from './shown.ts';

interface EventRow {
  readonly at: string;
  readonly to: string;
  readonly reasonUk: string;
  readonly reasonEn: string;
}

interface ProductRow extends Omit<CardRow, 'definition'>, Around {
  /** Both null while nothing is published. */
  readonly definition: ProductDefinition | null;
  readonly publishedAt: Date | null;
  readonly class: TermRow & { readonly returnable: boolean };
  readonly events: readonly EventRow[];
}

type PublishedRow = ProductRow & { readonly definition: ProductDefinition; readonly publishedAt: Date };

const textBy = (condition: string): string => `
  with shown as (select * from product where ${condition})
  select p.id, p.number, p."classCode", p."manufacturerId", p.state, p.definition, p."publishedAt",
    json_build_object('termQuantity', c."termQuantity", 'termYears', c."termYears", 'termBasis', c."termBasis",
      'termNoteUk', c."termNoteUk", 'termNoteEn', c."termNoteEn", 'returnable', c.returnable) as class,
    (select coalesce(json_agg(json_build_object('at', e.at, 'to', e.to, 'reasonUk', e."reasonUk",
      'reasonEn', e."reasonEn") order by e.at), '[]') from product_event e where e."productId" = p.id) as events,
    ${aroundColumns(
      'p."classCode"',
      `select (file ->> 'fileId')::uuid
         from jsonb_array_elements((p.definition -> 'photos') || (p.definition -> 'instructions')) file`,
    )}
  from shown p join product_class c on c.code = p."classCode"`;

const statements = {
  number: { name: 'catalogue.product', text: textBy(`number = $1::int and ${shownSql('product')}`) },
  id: { name: 'catalogue.product-by-id', text: textBy('id = $1::uuid') },
} as const;

async function readRow(ctx: Context, by: keyof typeof statements, value: number | string): Promise<ProductRow | null> {
  const { rows } = await ctx.database.pool.query<ProductRow>({
    ...statements[by],
    values: [value, kyivDate(ctx.now())],
  });
  return rows[0] ?? null;
}

const instructionsOf = ({ definition, files }: PublishedRow): ProductPage['instructions'] =>
  definition.instructions.flatMap(({ fileId, title, language }) => {
    const file = files.find(({ id }) => id === fileId);
    return file ? [{ fileId, title, language, size: file.size, mediaType: file.mediaType }] : [];
  });

/** A product as its page shows it. Throws not found where its class is not in the catalogue any more. */
const toProductPage = (row: PublishedRow, reference: Reference): ProductPage => {
  const { definition } = row;
  const own = reference.classes.get(row.classCode);
  if (!own) throw problem(commonProblems.notFound, { number: row.number });
  return {
    ...toCard(row, row, reference),
    path: pathTo(reference, own),
    group: groupOf(reference, own),
    cipher: own.cipher,
    summary: definition.summary,
    compatibility: definition.compatibility,
    channel: own.channel,
    term: toTerm(row.class),
    returnable: row.class.returnable,
    serviceCodes: row.state === 'active' ? servicesOf(own.channel) : [],
    limitPrices: row.limits.map(toLimit),
    allFacts: factsOf(reference.attributes, own.attributeKeys, definition),
    attributes: definition.attributes,
    variants: definition.variants.map((variant) => ({
      ...variant,
      // A make without a price of its own costs what the product does.
      priceKopiykas: variant.priceKopiykas ?? definition.priceKopiykas,
      facts: factsOfMake(reference.attributes, own.attributeKeys, variant.attributes),
    })),
    photos: photosOf(definition, row),
    instructions: instructionsOf(row),
    history: row.events.map(({ at, to, reasonUk, reasonEn }) => ({
      at: new Date(at).toISOString(),
      to: to as ProductState,
      reason: { uk: reasonUk, en: reasonEn },
    })),
    publishedAt: row.publishedAt.toISOString(),
  };
};

/** A published product, whole. One that is deleted or not published yet is not there. */
export async function readProduct(ctx: Context, products: ProductIndex, number: number): Promise<ProductPage> {
  const { reference } = await products.current();
  const row = await readRow(ctx, 'number', number);
  if (!row || row.definition === null || row.publishedAt === null) throw problem(commonProblems.notFound, { number });
  const { definition, publishedAt } = row;
  return toProductPage({ ...row, definition, publishedAt }, reference);
}

/** O10: a product as everybody will read it once what is being written of it is published; without that, as it is. */
export async function previewProduct(ctx: Context, products: ProductIndex, id: string): Promise<ProductPage> {
  const { reference } = await products.current();
  const row = await readRow(ctx, 'id', id);
  const open = await ctx.db.productRevision.findFirst({
    where: { productId: id, state: { not: 'published' } },
    include: { class: true },
  });
  const definition = open ? (open.definition as unknown as ProductDefinition) : row?.definition;
  if (!row || !definition) throw problem(commonProblems.notFound, { productId: id });
  const { classCode, manufacturerId, class: own } = open ?? row;
  const shown = { ...row, classCode, manufacturerId, class: own, definition };
  return toProductPage(
    {
      ...shown,
      ...(await readAround(ctx, [shown])),
      state: row.state === 'new' ? 'active' : row.state,
      publishedAt: row.publishedAt ?? ctx.now(),
    },
    reference,
  );
}
