import type { SuggestedClass, SuggestedProducts } from '@cabinet/contracts/suggested-products';
import { searchIndex } from '@cabinet/search/search-index';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { listLines } from '../../persons/public.ts';
import { readCards } from '../cards.ts';
import { canBeHad } from './counts.ts';
import type { ProductIndex, Shelves } from './product-index.ts';
import type { ClassNode } from '../reference.ts';
import { servicesOf } from '../rules.ts';

type Line = Awaited<ReturnType<typeof listLines>>[number];

/** Of each class: enough to see what is meant, not yet a choice. */
const mostProducts = 3;

const firstOf = ({ index, reference }: Shelves, code: string) =>
  searchIndex(index, {
    search: '',
    phrases: reference.phrases,
    filters: [canBeHad, { column: 'class', anyOf: [code] }],
    facets: [],
    order: 'nameUk',
    byRelevance: false,
    after: null,
    limit: mostProducts,
  });

/** The nearest way to apply for a class: its own, or that of all classes below it together. */
const channelOf = ({ reference }: Shelves, own: ClassNode): ClassNode['channel'] => {
  if (own.channel !== null) return own.channel;
  const below = [...reference.classes.values()].filter(({ path, channel }) => channel && path.includes(own.code));
  const channels = new Set(below.map(({ channel }) => channel));
  return channels.size === 1 ? (below[0]?.channel ?? null) : null;
};

async function toClass(
  ctx: Context,
  shelves: Shelves,
  { own, lines }: { readonly own: ClassNode; readonly lines: readonly Line[] },
): Promise<SuggestedClass> {
  const found = firstOf(shelves, own.code);
  return {
    code: own.code,
    name: own.name,
    group: own.group,
    because: lines.map(({ quantity, validUntil }) => ({ quantity, validUntil })),
    serviceCodes: servicesOf(channelOf(shelves, own)),
    products: found.total,
    items: await readCards(ctx, found, shelves.reference),
  };
}

/** E11: what the catalogue has of that which the programme of whoever asks names. A class the catalogue knows no more is left out. */
export async function listSuggestedProducts(ctx: Context, products: ProductIndex): Promise<SuggestedProducts> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const shelves = await products.current();
  const lines = (await listLines(ctx, personId)).flatMap((line) => {
    const own = shelves.reference.classes.get(line.classCode);
    return own ? [{ own, line }] : [];
  });
  const current = lines.filter(({ line }) => !line.expired);
  const classes = [...new Set(current.map(({ own }) => own))].map((own) => ({
    own,
    lines: current.filter((one) => one.own === own).map(({ line }) => line),
  }));
  return {
    classes: await Promise.all(classes.map((one) => toClass(ctx, shelves, one))),
    expired: lines
      .flatMap(({ own: { code, name }, line: { expired, validUntil } }) =>
        expired && validUntil !== null ? [{ code, name, validUntil }] : [],
      )
      .toSorted((one, other) => other.validUntil.localeCompare(one.validUntil)),
  };
}
