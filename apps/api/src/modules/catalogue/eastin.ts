import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValue, ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { PageQuery } from '@cabinet/contracts/http/page';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import type { listEastinRoute } from '@cabinet/contracts/product-imports';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { toPage } from '#platform/page.ts';
import { fieldProblem } from '#platform/problem.ts';
import { allMakesWords, valuesOf } from './facts.ts';
import { isShown } from './shown.ts';
import { readAttributes } from './tables/look-up.ts';

type Item = AnswerOf<typeof listEastinRoute>['items'][number];

/** Numbers as machines read them: «42», «38–46». */
const spanOf = (values: readonly AttributeValue[]): string => {
  const numbers = values.filter((value) => typeof value === 'number');
  return [...new Set([Math.min(...numbers), Math.max(...numbers)])].join('–');
};

const featureOf = (attribute: Attribute, values: readonly AttributeValue[]): Item['features'][number] =>
  attribute.kind === 'number'
    ? { name: attribute.name.en, value: spanOf(values), unit: attribute.unit.en }
    : { name: attribute.name.en, value: allMakesWords(attribute, values).en, unit: '' };

/** What holds of the product and of its makes together. */
const featuresOf = (definition: ProductDefinition, attributes: readonly Attribute[]): Item['features'] =>
  attributes.flatMap((attribute) => {
    const values = valuesOf(definition, attribute.key);
    return values.length === 0 ? [] : [featureOf(attribute, values)];
  });

const findRows = ({ db }: Context, { cursor, limit }: PageQuery) =>
  db.product.findMany({
    where: { ...isShown, state: 'active', ...(cursor && { id: { gt: cursor } }) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    include: {
      manufacturer: { select: { nameUk: true } },
      revisions: { where: { state: 'published' }, orderBy: { number: 'desc' }, take: 1, select: { decidedAt: true } },
    },
  });
type Row = Awaited<ReturnType<typeof findRows>>[number];

const toItem =
  ({ config }: Context, attributes: readonly Attribute[]) =>
  (row: Row): Item => {
    // Boundary: what is stored here has passed its contract.
    const definition = row.definition as unknown as ProductDefinition;
    const [photo] = definition.photos;
    const site = config.PUBLIC_URL.replace(/\/$/, '');
    return {
      databaseId: 'cabinet',
      productCode: String(row.number),
      isoCodes: [row.classCode.replaceAll(' ', '.')],
      commercialName: definition.name.uk,
      englishName: definition.name.en,
      manufacturerOriginalFullName: row.manufacturer.nameUk,
      // Makers are told apart by their code in the Ukrainian register.
      manufacturerCountry: 'Ukraine',
      imageUrl: photo ? `${site}/api/v1/catalogue/files/${photo.fileId}` : null,
      originalUrl: `${site}/catalogue/products/${row.number}`,
      englishDescription: definition.summary.en,
      originalDescription: definition.summary.uk,
      insertDate: kyivDate(row.createdAt),
      lastUpdateDate: kyivDate(row.revisions[0]?.decidedAt ?? row.publishedAt ?? row.createdAt),
      features: featuresOf(definition, attributes),
    };
  };

/** Products that can be had, in the terms of the European assistive technology network; the cursor is the last id. */
export async function listEastin(ctx: Context, asked: PageQuery): Promise<AnswerOf<typeof listEastinRoute>> {
  if (asked.cursor !== undefined && !isUuid(asked.cursor)) throw fieldProblem('/cursor', 'field.format');
  const attributes = await readAttributes(ctx.db);
  return toPage(await findRows(ctx, asked), asked.limit, toItem(ctx, attributes));
}
