import type { Channel, ChannelBasis, Help, IsoStanding } from '@cabinet/contracts/catalogue';
import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import {
  type ClassForm,
  type ManagedClass,
  type ManagedClassSummary,
  managedClassProblems,
} from '@cabinet/contracts/managed-classes';
import type { Transaction } from '@cabinet/db/open-database';
import type * as z from 'zod/mini';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem, problemWith } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { parentOf } from '../rules.ts';
import { countSaid } from '../products/said.ts';
import { assertNone, takeTurns, tellWhole } from '../told.ts';

type Reader = Pick<Transaction, 'productClass'>;

const find = (db: Reader, code: string) =>
  db.productClass.findUnique({
    where: { code },
    include: {
      limitPrices: { orderBy: [{ validFrom: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] },
      _count: { select: { products: { where: { state: { not: 'deleted' } } }, children: true } },
    },
  });
type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

/** A class with the history of its prices; throws common.not_found. */
export async function findClassRow(db: Reader, code: string): Promise<Row> {
  const row = await find(db, code);
  if (!row) throw problem(commonProblems.notFound, { code });
  return row;
}

const termOf = ({ termQuantity: quantity, termYears: years, ...row }: Row): ManagedClass['term'] =>
  quantity === null || years === null
    ? null
    : {
        quantity,
        years,
        basis: row.termBasis === 'sourced' ? 'sourced' : 'assumed',
        note: { uk: row.termNoteUk, en: row.termNoteEn },
      };

const toManaged = (row: Row): ManagedClass => ({
  code: row.code,
  parent: row.parentCode,
  version: row.version,
  nameUk: row.nameUk,
  nameEn: row.nameEn,
  summaryUk: row.summaryUk,
  summaryEn: row.summaryEn,
  group: row.groupCode,
  isoStanding: row.isoStanding as z.infer<typeof IsoStanding>,
  cipher: row.cipher,
  channel: row.channel as Channel | null,
  channelBasis: row.channelBasis as z.infer<typeof ChannelBasis> | null,
  term: termOf(row),
  unitUk: row.unitUk,
  unitEn: row.unitEn,
  returnable: row.returnable,
  making: row.making as ClassForm['making'],
  popular: row.popular,
  helps: row.helps as Help[],
  attributeKeys: row.attributeKeys,
  active: row.active,
  products: row._count.products,
  limitPrices: row.limitPrices.map(({ variantUk, variantEn, createdAt, classCode: _class, ...price }) => ({
    ...price,
    variant: { uk: variantUk, en: variantEn },
    createdAt: createdAt.toISOString(),
  })),
});

/** The whole tree, parents before children, with classes that are not shown. */
export async function listManagedClasses({ db }: { readonly db: Reader }): Promise<{ items: ManagedClassSummary[] }> {
  const rows = await db.productClass.findMany({
    orderBy: { code: 'asc' },
    select: {
      ...{ code: true, parentCode: true, nameUk: true, nameEn: true, popular: true, channel: true, active: true },
      _count: { select: { products: { where: { state: { not: 'deleted' } } } } },
    },
  });
  return {
    items: rows.map(({ parentCode, channel, _count, nameUk, nameEn, ...row }) => ({
      ...row,
      name: { uk: nameUk, en: nameEn },
      parent: parentCode,
      channel: channel as Channel | null,
      products: _count.products,
    })),
  };
}

export const readManagedClass = async ({ db }: { readonly db: Reader }, code: string): Promise<ManagedClass> =>
  toManaged(await findClassRow(db, code));

const rowOf = ({ group, term, ...form }: ClassForm) => ({
  ...form,
  groupCode: group,
  cipher: form.cipher || null,
  popular: [...new Set(form.popular)],
  helps: [...new Set(form.helps)],
  attributeKeys: [...new Set(form.attributeKeys)],
  termQuantity: term?.quantity ?? null,
  termYears: term?.years ?? null,
  termBasis: term?.basis ?? null,
  termNoteUk: term?.note.uk ?? '',
  termNoteEn: term?.note.en ?? '',
});

type Named = Pick<Transaction, 'productGroup' | 'productAttribute'>;

/** What the form names and is not there. */
async function unknownNames(tx: Named, { group, attributeKeys }: ClassForm): Promise<(FieldError | null)[]> {
  const hasGroup = group === null || (await tx.productGroup.count({ where: { code: group } })) > 0;
  const found = await tx.productAttribute.findMany({ where: { key: { in: attributeKeys } }, select: { key: true } });
  const known = new Set(found.map(({ key }) => key));
  return [
    hasGroup ? null : { pointer: '/class/group', code: 'field.choice' },
    ...attributeKeys.map((key, place) =>
      known.has(key) ? null : { pointer: `/class/attributeKeys/${place}`, code: 'catalogue.attribute_unknown' },
    ),
  ];
}

/** Attributes that are taken out of a class while its products say something of them: their values would be of nothing. */
async function takenAttributes(tx: Transaction, before: Row, form: ClassForm): Promise<FieldError | null> {
  const left = new Set(form.attributeKeys);
  const gone = before.attributeKeys.filter((key) => !left.has(key));
  const rows = await tx.productAttribute.findMany({ where: { key: { in: gone } }, orderBy: { position: 'asc' } });
  const said: { nameUk: string; nameEn: string; products: number }[] = [];
  for (const { key, nameUk, nameEn } of rows) {
    const products = await countSaid(tx, { key, classCode: before.code });
    if (products > 0) said.push({ nameUk, nameEn, products });
  }
  if (said.length === 0) return null;
  const uk = said.map(({ nameUk, products }) => `${nameUk} – ${products}`).join(', ');
  const en = said.map(({ nameEn, products }) => `${nameEn} – ${products}`).join(', ');
  return { pointer: '/class/attributeKeys', code: 'catalogue.attributes_said', params: { uk, en } };
}

interface Standing {
  readonly children: number;
  readonly products: number;
}

/** A class with others below it is none that anything is given by; one with products says how they are given. */
const channelFaults = (form: ClassForm, { children, products }: Standing): (FieldError | null)[] => [
  form.channel !== null && children > 0
    ? { pointer: '/class/channel', code: 'catalogue.channel_above_others' }
    : form.channel === null && products > 0
      ? { pointer: '/class/channel', code: 'field.required' }
      : null,
  (form.channel === null) === (form.channelBasis === null)
    ? null
    : { pointer: '/class/channelBasis', code: 'catalogue.channel_basis' },
];

async function assertParent(tx: Reader, code: string, { active }: ClassForm): Promise<string | null> {
  const above = parentOf(code);
  if (above === null) return null;
  const parent = await tx.productClass.findUnique({ where: { code: above }, select: { active: true, channel: true } });
  if (!parent) throw fieldProblem('/code', 'catalogue.class_without_parent', { parent: above });
  if (parent.channel !== null) throw fieldProblem('/code', 'catalogue.class_below_last', { parent: above });
  if (active && !parent.active) throw fieldProblem('/class/active', 'catalogue.class_parent_hidden', { parent: above });
  return above;
}

/** Adds a place to the tree, below the class that its code says. */
export async function addClass(
  ctx: Context,
  { code, class: form }: { readonly code: string; readonly class: ClassForm },
): Promise<ManagedClass> {
  await write(ctx, 'catalogue.add_class', async (writing) => {
    const { tx, audit } = writing;
    await takeTurns(tx, 'classes');
    const parentCode = await assertParent(tx, code, form);
    assertNone([...(await unknownNames(tx, form)), ...channelFaults(form, { children: 0, products: 0 })]);
    await tx.productClass.create({ data: { code, parentCode, ...rowOf(form) } }).catch((refusal: unknown) => {
      throw violatedIndex(refusal) === 'product_class_pkey' ? problem(managedClassProblems.classTaken) : refusal;
    });
    audit({ subject: code, details: { parent: parentCode, channel: form.channel, active: form.active } });
    tellWhole(writing);
    return { code };
  });
  return readManagedClass(ctx, code);
}

/** Throws when products that can be had, or classes that are shown, would go out of sight with it. */
async function assertMayHide(tx: Pick<Transaction, 'product' | 'productClass'>, code: string): Promise<void> {
  const products = await tx.product.count({ where: { classCode: code, state: 'active' } });
  if (products > 0) throw problemWith(managedClassProblems.classInUse, { shown: { products } });
  const below = await tx.productClass.count({ where: { parentCode: code, active: true } });
  if (below > 0) throw fieldProblem('/class/active', 'catalogue.class_hides_others', { classes: below });
}

async function assertMayShow(tx: Reader, parentCode: string | null): Promise<void> {
  if (parentCode === null || (await tx.productClass.count({ where: { code: parentCode, active: true } })) > 0) return;
  throw fieldProblem('/class/active', 'catalogue.class_parent_hidden', { parent: parentCode });
}

/** Changes a class, or takes it out of sight when nothing in it can be had. */
export async function changeClass(
  ctx: Context,
  code: string,
  { version, class: form }: { readonly version: number; readonly class: ClassForm },
): Promise<ManagedClass> {
  await write(ctx, 'catalogue.change_class', async (writing) => {
    const { tx, audit } = writing;
    await takeTurns(tx, 'classes');
    const before = await findClassRow(tx, code);
    if (before.version !== version) throw problem(commonProblems.staleVersion, { code, version });
    if (before.active && !form.active) await assertMayHide(tx, code);
    if (!before.active && form.active) await assertMayShow(tx, before.parentCode);
    const taken = await takenAttributes(tx, before, form);
    assertNone([...(await unknownNames(tx, form)), ...channelFaults(form, before._count), taken]);
    const data = { ...rowOf(form), version: { increment: 1 } };
    const { count } = await tx.productClass.updateMany({ where: { code, version }, data });
    if (count === 0) throw problem(commonProblems.staleVersion, { code, version });
    const was = { channel: before.channel, active: before.active, attributeKeys: before.attributeKeys };
    audit({ subject: code, details: { channel: form.channel, active: form.active, was } });
    tellWhole(writing);
    return { code };
  });
  return readManagedClass(ctx, code);
}
