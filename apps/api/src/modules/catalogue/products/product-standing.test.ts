import * as classes from '@cabinet/contracts/managed-classes';
import * as managed from '@cabinet/contracts/managed-products';
import { aCane, storeManagedCane } from '@cabinet/testkit/managed-products';
import { storeProduct, storeShelves } from '@cabinet/testkit/products';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { anEditor } from '#test/tables.ts';
import { keepTurns, takeTurns } from '../told.ts';

const cabinet = useCabinet();
let editor: Caller;
let makerId: string;
const canes = '12 03 03';

beforeAll(async () => {
  [makerId] = (await storeShelves(cabinet.db)).makers;
  editor = await anEditor(cabinet);
});
beforeEach(async () => {
  await cabinet.db.product.deleteMany({});
  await cabinet.db.productClass.updateMany({ data: { active: true } });
  await cabinet.db.manufacturer.updateMany({ data: { active: true } });
});

const revive = (id: string) =>
  cabinet.call(editor, managed.actOnProductRoute, {
    params: { productId: id as managed.ProductId },
    body: { version: 1, act: 'revive', reasonUk: 'Знову роблять', reasonEn: 'Made again' },
  });
const aDiscontinued = () =>
  storeProduct(cabinet.db, {
    ...{ classCode: canes, manufacturerId: makerId, state: 'discontinued' },
    definition: aCane(),
  });
const faultsOf = ({ status, body }: Awaited<ReturnType<typeof revive>>) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
];

test('O10 a product is not revived into a class that is hidden, nor for a maker that was retired', async () => {
  const { id } = await aDiscontinued();
  await cabinet.db.productClass.update({ where: { code: canes }, data: { active: false } });
  await cabinet.db.manufacturer.update({ where: { id: makerId }, data: { active: false } });
  expect(faultsOf(await revive(id))).toEqual([
    422,
    'catalogue.definition_unsound',
    '/classCode catalogue.class_unknown',
    '/makerId catalogue.maker_unknown',
  ]);
  await cabinet.db.productClass.update({ where: { code: canes }, data: { active: true } });
  await cabinet.db.productClass.create({
    data: { code: `${canes} 01`, parentCode: canes, nameUk: 'Нижче', nameEn: 'Below', isoStanding: 'own' },
  });
  expect(faultsOf(await revive(id)).at(2)).toBe('/classCode catalogue.class_not_last');
  await cabinet.db.productClass.delete({ where: { code: `${canes} 01` } });
  await cabinet.db.manufacturer.update({ where: { id: makerId }, data: { active: true } });
  expect((await revive(id)).body.state).toBe('active');
});

const waitsForLock = () =>
  vi.waitFor(async () => {
    const waiting = await cabinet.db.$queryRaw<object[]>`
      select pid from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
    expect(waiting).toHaveLength(1);
  });

test('O10 whoever publishes while a class is being hidden waits, and is told that it is', async () => {
  const { id } = await storeManagedCane(cabinet.db, { makerId, state: 'new', open: 'in_review' });
  const { publishing } = await cabinet.services.database.transaction(async (tx) => {
    await takeTurns(tx, 'classes');
    await tx.productClass.update({ where: { code: canes }, data: { active: false } });
    const answer = cabinet.call(editor, managed.publishProductRoute, {
      params: { productId: id as managed.ProductId },
      body: { version: 1 },
    });
    await waitsForLock();
    return { publishing: answer };
  });
  const { status, body } = await publishing;
  expect([status, body.errors?.map(({ code }) => code)]).toEqual([422, ['catalogue.class_unknown']]);
});

test('O10 whoever hides a class while a product of it is being published waits, and is told of the product', async () => {
  const { id } = await aDiscontinued();
  const { version, ...own } = (await cabinet.call(editor, classes.readManagedClassRoute, { params: { code: canes } }))
    .body;
  const { hiding } = await cabinet.services.database.transaction(async (tx) => {
    await keepTurns(tx, ['classes', 'attributes', 'makers']);
    await tx.product.update({ where: { id }, data: { state: 'active' } });
    const answer = cabinet.call(editor, classes.changeClassRoute, {
      params: { code: canes },
      body: { version, class: { ...own, active: false } as never },
    });
    await waitsForLock();
    return { hiding: answer };
  });
  const { status, body } = await hiding;
  expect([status, body.code]).toEqual([409, 'catalogue.class_in_use']);
});
