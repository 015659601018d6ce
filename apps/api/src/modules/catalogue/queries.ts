import type { Channel, ChannelBasis, ClassPage, ClassSummary, Help, IsoStanding } from '@cabinet/contracts/catalogue';
import type * as z from 'zod/mini';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type LimitRow, readLimits } from './cards.ts';
import { canBeHad, countBy } from './search/counts.ts';
import type { ProductIndex } from './search/product-index.ts';
import type { ClassNode, Reference } from './reference.ts';
import { servicesOf } from './rules.ts';

const words = (uk: string, en: string): Bilingual => ({ uk, en });

export async function listProductGroups(_ctx: Context, products: ProductIndex) {
  const shelves = await products.current();
  const counts = countBy(shelves, [canBeHad], 'group');
  return {
    items: [...shelves.reference.groups.values()].map(({ code, name }) => ({
      code,
      name,
      products: counts.get(code) ?? 0,
    })),
  };
}

export async function listClasses(_ctx: Context, products: ProductIndex): Promise<{ items: ClassSummary[] }> {
  const shelves = await products.current();
  const counts = countBy(shelves, [canBeHad], 'class');
  return {
    items: [...shelves.reference.classes.values()].map(({ code, name, parent, group, popular, helps, channel }) => ({
      code,
      name,
      parent,
      group,
      popular: [...popular],
      helps: [...helps],
      channel,
      products: counts.get(code) ?? 0,
    })),
  };
}

const namedAt = (reference: Reference, code: string): { code: string; name: Bilingual }[] => {
  const found = reference.classes.get(code);
  return found ? [{ code, name: found.name }] : [];
};

/** The names above a class, the highest first. */
export const pathTo = (reference: Reference, own: ClassNode) =>
  own.path.slice(0, -1).flatMap((code) => namedAt(reference, code));

/** The group of the decree that a class belongs to; null for one that belongs to none. */
export const groupOf = (reference: Reference, own: ClassNode) =>
  own.group === null ? null : (reference.groups.get(own.group) ?? null);

export const toLimit = (row: LimitRow): ClassPage['limitPrices'][number] => ({
  id: row.id,
  variant: words(row.variantUk, row.variantEn),
  kopiykas: row.kopiykas,
  act: row.act,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

/** The norm of a class as its row has it. */
export interface TermRow {
  readonly termQuantity: number | null;
  readonly termYears: number | null;
  readonly termBasis: string | null;
  readonly termNoteUk: string;
  readonly termNoteEn: string;
}

export const toTerm = (row: TermRow): ClassPage['term'] =>
  row.termQuantity === null || row.termYears === null
    ? null
    : {
        quantity: row.termQuantity,
        years: row.termYears,
        basis: row.termBasis === 'sourced' ? 'sourced' : 'assumed',
        note: words(row.termNoteUk, row.termNoteEn),
      };

/** A class with what follows from it for whoever needs a product of it. */
export async function readClass(ctx: Context, products: ProductIndex, code: string): Promise<ClassPage> {
  const shelves = await products.current();
  const { reference } = shelves;
  const own = reference.classes.get(code);
  const row = own && (await ctx.db.productClass.findUnique({ where: { code } }));
  if (!own || !row) throw problem(commonProblems.notFound, { code });
  const counts = countBy(shelves, [canBeHad], 'class');
  const limits = await readLimits(ctx, code);
  return {
    code,
    name: own.name,
    path: pathTo(reference, own),
    children: [...reference.classes.values()]
      .filter(({ parent }) => parent === code)
      .map((child) => ({ code: child.code, name: child.name, products: counts.get(child.code) ?? 0 })),
    group: groupOf(reference, own),
    summary: words(row.summaryUk, row.summaryEn),
    popular: [...own.popular],
    helps: row.helps as Help[],
    isoStanding: row.isoStanding as z.infer<typeof IsoStanding>,
    cipher: row.cipher,
    channel: row.channel as Channel | null,
    channelBasis: row.channelBasis as z.infer<typeof ChannelBasis> | null,
    term: toTerm(row),
    unit: words(row.unitUk, row.unitEn),
    returnable: row.returnable,
    serviceCodes: servicesOf(own.channel),
    attributes: own.attributeKeys.flatMap((key) => reference.attributes.get(key) ?? []),
    limitPrices: limits.map(toLimit),
    products: counts.get(code) ?? 0,
  };
}
