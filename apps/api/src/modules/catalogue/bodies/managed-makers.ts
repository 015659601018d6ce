import type { LegalForm } from '@cabinet/contracts/catalogue-bodies';
import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { listManagedMakersRoute, MakerForm, ManagedMaker } from '@cabinet/contracts/managed-bodies';
import type { Transaction } from '@cabinet/db/open-database';
import { hasEveryWord, knownWordsOf } from '@cabinet/search/matches';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { bodyFaults, byNameUk, orNull, refusalOfBody } from './body-rows.ts';
import { toPageFrom } from '../page-from.ts';
import { assertNone, takeTurns, tellWhole } from '../told.ts';

type Reader = Pick<Transaction, 'manufacturer'>;

const find = (db: Reader, where: { readonly id?: string }) =>
  db.manufacturer.findMany({
    where,
    include: { _count: { select: { products: { where: { state: { not: 'deleted' } } } } } },
  });
type Row = Awaited<ReturnType<typeof find>>[number];

const toManaged = ({ _count, ...row }: Row): ManagedMaker => ({
  ...row,
  legalForm: row.legalForm as LegalForm,
  services: row.services as MakerForm['services'],
  hours: row.hours as MakerForm['hours'],
  access: row.access as MakerForm['access'],
  products: _count.products,
});

/** Makers by name, the retired ones too. */
export async function listManagedMakers(
  { db }: { readonly db: Reader },
  asked: QueryOf<typeof listManagedMakersRoute>,
): Promise<Page<ManagedMaker>> {
  const rows = await find(db, {});
  const named = rows.filter(({ nameUk, nameEn, edrpou }) =>
    hasEveryWord(knownWordsOf([nameUk, nameEn, edrpou]), asked.q),
  );
  return toPageFrom(named.map(toManaged).sort(byNameUk), asked);
}

export async function readManagedMaker({ db }: { readonly db: Reader }, id: string): Promise<ManagedMaker> {
  const [row] = await find(db, { id });
  if (!row) throw problem(commonProblems.notFound, { id });
  return toManaged(row);
}

const rowOf = (form: MakerForm) => ({
  ...form,
  website: orNull(form.website),
  registryNo: orNull(form.registryNo),
  agreementNo: orNull(form.agreementNo),
  services: [...new Set(form.services)],
  oblasts: [...new Set(form.oblasts)],
  access: [...new Set(form.access)],
});

export async function addMaker(ctx: Context, form: MakerForm): Promise<ManagedMaker> {
  const { id } = await write(ctx, 'catalogue.add_maker', async (writing) => {
    const { tx, audit } = writing;
    assertNone(await bodyFaults(tx, form, ''));
    const makerId = ctx.newId();
    await tx.manufacturer.create({ data: { id: makerId, ...rowOf(form) } }).catch((refusal: unknown) => {
      throw refusalOfBody(refusal);
    });
    audit({ subject: makerId, details: { edrpou: form.edrpou, active: form.active } });
    tellWhole(writing);
    return { id: makerId };
  });
  return readManagedMaker(ctx, id);
}

/** Changes a maker or retires it: its products stay, and none is published, revived or added for it any more. */
export async function changeMaker(
  ctx: Context,
  id: string,
  { version, maker }: { readonly version: number; readonly maker: MakerForm },
): Promise<ManagedMaker> {
  await write(ctx, 'catalogue.change_maker', async (writing) => {
    const { tx, audit } = writing;
    await takeTurns(tx, 'makers');
    const before = await tx.manufacturer.findUnique({ where: { id }, select: { edrpou: true, active: true } });
    if (!before) throw problem(commonProblems.notFound, { id });
    assertNone(await bodyFaults(tx, maker, '/maker'));
    const data = { ...rowOf(maker), version: { increment: 1 } };
    const { count } = await tx.manufacturer.updateMany({ where: { id, version }, data }).catch((refusal: unknown) => {
      throw refusalOfBody(refusal);
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id, details: { edrpou: maker.edrpou, active: maker.active, was: before } });
    tellWhole(writing);
    return { id };
  });
  return readManagedMaker(ctx, id);
}
