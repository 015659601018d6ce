import type { AttributeKind } from '@cabinet/contracts/catalogue';
import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import { type AttributeForm, type ManagedAttribute, managedClassProblems } from '@cabinet/contracts/managed-classes';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { countSaid } from '../products/said.ts';
import { assertNone, takeTurns, tellWhole } from '../told.ts';

type Reader = Pick<Transaction, 'productAttribute' | 'productClass'>;
type Row = NonNullable<Awaited<ReturnType<Transaction['productAttribute']['findUnique']>>>;

const toManaged = (row: Row, classes: number): ManagedAttribute => ({
  key: row.key,
  name: { uk: row.nameUk, en: row.nameEn },
  kind: row.kind as AttributeKind,
  unit: { uk: row.unitUk, en: row.unitEn },
  options: row.options as ManagedAttribute['options'],
  position: row.position,
  version: row.version,
  classes,
});

/** What products are told apart by, in their order, and in how many classes each is asked. */
export async function listAttributes({ db }: { readonly db: Reader }): Promise<{ items: ManagedAttribute[] }> {
  const rows = await db.productAttribute.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] });
  const classes = await db.productClass.findMany({ select: { attributeKeys: true } });
  const counts = Map.groupBy(
    classes.flatMap(({ attributeKeys }) => attributeKeys),
    (key) => key,
  );
  return { items: rows.map((row) => toManaged(row, counts.get(row.key)?.length ?? 0)) };
}

const findManaged = async (db: Reader, key: string): Promise<ManagedAttribute> => {
  const row = await db.productAttribute.findUnique({ where: { key } });
  if (!row) throw problem(commonProblems.notFound, { key });
  return toManaged(row, await db.productClass.count({ where: { attributeKeys: { has: key } } }));
};

const bothSides = (words: AttributeForm['name'], pointer: string): (FieldError | null)[] =>
  (['uk', 'en'] as const).map((side) =>
    words[side].trim() === '' ? { pointer: `${pointer}/${side}`, code: 'field.required' } : null,
  );

const faultsOf = ({ name, kind, options }: AttributeForm, at: string): (FieldError | null)[] => {
  const values = options.map(({ value }) => value);
  return [
    ...bothSides(name, `${at}/name`),
    (kind === 'choice') === options.length > 0
      ? null
      : { pointer: `${at}/options`, code: kind === 'choice' ? 'field.required' : 'catalogue.options_of_choice' },
    ...options.flatMap((option, place) => bothSides(option.name, `${at}/options/${place}/name`)),
    ...values.map((value, place) =>
      values.indexOf(value) === place
        ? null
        : { pointer: `${at}/options/${place}/value`, code: 'catalogue.option_twice' },
    ),
  ];
};

const rowOf = ({ name, unit, ...form }: AttributeForm) => ({
  ...form,
  nameUk: name.uk.trim(),
  nameEn: name.en.trim(),
  unitUk: unit.uk.trim(),
  unitEn: unit.en.trim(),
});

export async function addAttribute(ctx: Context, form: AttributeForm): Promise<ManagedAttribute> {
  await write(ctx, 'catalogue.add_attribute', async (writing) => {
    const { tx, audit } = writing;
    assertNone(faultsOf(form, ''));
    await tx.productAttribute.create({ data: rowOf(form) }).catch((refusal: unknown) => {
      throw violatedIndex(refusal) === 'product_attribute_pkey'
        ? problem(managedClassProblems.attributeTaken)
        : refusal;
    });
    audit({ subject: form.key, details: { kind: form.kind } });
    tellWhole(writing);
    return { key: form.key };
  });
  return findManaged(ctx.db, form.key);
}

async function assertKept(tx: Transaction, before: Row, form: AttributeForm): Promise<void> {
  const left = new Set(form.options.map(({ value }) => value));
  const gone = (before.options as ManagedAttribute['options'])
    .map(({ value }) => value)
    .filter((one) => !left.has(one));
  if (before.kind === form.kind && gone.length === 0) return;
  const products = await countSaid(tx, { key: before.key, values: before.kind === form.kind ? gone : null });
  if (products > 0) throw problemWith(managedClassProblems.attributeInUse, { shown: { products } });
}

/** Changes an attribute; its key is its name for ever, its kind and options stay once products have said them. */
export async function changeAttribute(
  ctx: Context,
  key: string,
  { version, attribute: form }: { readonly version: number; readonly attribute: AttributeForm },
): Promise<ManagedAttribute> {
  await write(ctx, 'catalogue.change_attribute', async (writing) => {
    const { tx, audit } = writing;
    await takeTurns(tx, 'attributes');
    const before = await tx.productAttribute.findUnique({ where: { key } });
    if (!before) throw problem(commonProblems.notFound, { key });
    if (before.version !== version) throw problem(commonProblems.staleVersion, { key, version });
    const renamed = form.key === key ? null : { pointer: '/attribute/key', code: 'catalogue.attribute_key_stays' };
    assertNone([renamed, ...faultsOf(form, '/attribute')]);
    await assertKept(tx, before, form);
    const data = { ...rowOf(form), version: { increment: 1 } };
    const { count } = await tx.productAttribute.updateMany({ where: { key, version }, data });
    if (count === 0) throw problem(commonProblems.staleVersion, { key, version });
    audit({ subject: key, details: { kind: form.kind, was: { kind: before.kind, options: before.options } } });
    tellWhole(writing);
    return { key };
  });
  return findManaged(ctx.db, key);
}
