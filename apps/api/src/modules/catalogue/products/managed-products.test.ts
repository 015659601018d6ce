import { listClassesRoute } from '@cabinet/contracts/catalogue';
import { readProductRoute } from '@cabinet/contracts/catalogue-products';
import { searchProductsRoute } from '@cabinet/contracts/catalogue-search';
import * as managed from '@cabinet/contracts/managed-products';
import { storeStaff } from '@cabinet/testkit/accounts';
import { aCane, storeManagedCane, storeProductRevision } from '@cabinet/testkit/managed-products';
import { aProduct, storeShelves } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Answer, type Caller, useCabinet } from '#test/cabinet.ts';
import { tellCatalogue } from '#test/catalogue.ts';

type Product = managed.ManagedProduct;
type Answered = Pick<Answer<typeof managed.readManagedProductRoute>, 'status' | 'body'>;

const cabinet = useCabinet();
let author: Caller;
let colleague: Caller;
let makerId: string;
let otherMakerId: string;

beforeAll(async () => {
  [makerId, otherMakerId] = (await storeShelves(cabinet.db)).makers;
  const anEditor = async (role: string) =>
    cabinet.sessionFor((await storeStaff(cabinet.db, [], { account: { role } })).accountId);
  author = await anEditor('editor');
  colleague = await anEditor('administrator');
  await tellCatalogue(cabinet);
  await vi.waitFor(async () => expect((await cabinet.call(null, listClassesRoute)).body.items).toHaveLength(6));
});

const formOf = (definition = aCane(), over: Partial<managed.ProductForm> = {}): managed.ProductForm => ({
  classCode: '12 03 03',
  makerId,
  definition,
  ...over,
});

const params = ({ id }: Pick<Product, 'id'>) => ({ productId: id });
const add = async (form = formOf(), by = author): Promise<Product> =>
  (await cabinet.call(by, managed.addProductRoute, { body: form })).body;
const read = (product: Pick<Product, 'id'>, by = author): Promise<Answered> =>
  cabinet.call(by, managed.readManagedProductRoute, { params: params(product) });
const keep = (product: Product, form: managed.ProductForm, by = author): Promise<Answered> =>
  cabinet.call(by, managed.keepProductDraftRoute, {
    params: params(product),
    body: { version: product.version, product: form },
  });
const send = ({ version, ...product }: Product, by = author): Promise<Answered> =>
  cabinet.call(by, managed.sendProductRoute, { params: params(product), body: { version } });
const publish = ({ version, ...product }: Product, by = colleague): Promise<Answered> =>
  cabinet.call(by, managed.publishProductRoute, { params: params(product), body: { version } });
const giveBack = ({ version, ...product }: Product, by = colleague): Promise<Answered> =>
  cabinet.call(by, managed.returnProductRoute, { params: params(product), body: { version, reason: 'Немає ціни' } });
const act = ({ version, ...product }: Product, name: managed.ProductAct, by = author): Promise<Answered> =>
  cabinet.call(by, managed.actOnProductRoute, {
    params: params(product),
    body: { version, act: name, reasonUk: 'Так сказав виробник', reasonEn: 'The maker said so' },
  });
const drop = ({ version, ...product }: Product, by = author) =>
  cabinet.call(by, managed.dropProductDraftRoute, { params: params(product), query: { version } });
const published = async (form = formOf()): Promise<Product> => (await publish((await send(await add(form))).body)).body;

const shown = async ({ number }: Pick<Product, 'number'>) =>
  cabinet.call(null, readProductRoute, { params: { number } });
const searched = async (q: string, state: 'active' | 'discontinued' = 'active'): Promise<number[]> => {
  const { body } = await cabinet.call(null, searchProductsRoute, { query: { q, state } });
  return body.items.map(({ number }) => number);
};
const stateOf = (answer: Answered) => [answer.status, answer.body.code ?? answer.body.open?.state ?? answer.body.state];

test('O10 a product begins as a draft that the public does not see', async () => {
  const product = await add(formOf(aCane('Тростина «Початок»')));
  expect(product).toMatchObject({
    state: 'new',
    name: { uk: 'Тростина «Початок»' },
    class: { code: '12 03 03', name: { uk: 'Палиці та тростини' } },
    maker: { id: makerId },
    open: { number: 1, state: 'draft', isOwn: true, reason: null },
    revisions: [],
    events: [{ from: null, to: 'new' }],
  });
  expect(product.differences).toContainEqual(
    expect.objectContaining({ field: 'name', before: null, after: { uk: 'Тростина «Початок»', en: 'Support cane' } }),
  );
  expect((await shown(product)).status).toBe(404);
});

test('O10 a draft may lack anything but a class and a maker that are there', async () => {
  const empty = aProduct({ name: { uk: '', en: '' } });
  expect(await add(formOf(empty))).toMatchObject({ state: 'new', name: { uk: '', en: '' } });
  for (const [over, pointer] of [
    [{ classCode: '98 76 54' }, '/classCode'],
    [{ makerId: anId() }, '/makerId'],
  ] as const) {
    const { status, body } = await cabinet.call(author, managed.addProductRoute, { body: formOf(empty, over) });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  }
});

test('O10 what an editor writes is kept, with its class, and a colleague may write on', async () => {
  const product = await add();
  const wheelchair = aProduct({ name: { uk: 'Крісло «Крок»', en: 'Step' }, attributes: { seatWidthCm: 42 } });
  const answer = await keep(product, formOf(wheelchair, { classCode: '12 22 03', makerId: otherMakerId }));
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    version: product.version + 1,
    classCode: '12 22 03',
    makerId: otherMakerId,
    definition: { attributes: { seatWidthCm: 42 } },
    open: { number: 1, isOwn: true },
  });
  const byColleague = await keep(answer.body, formOf(aCane('Тростина «Удвох»')), colleague);
  expect(byColleague.body.open).toMatchObject({ number: 1, state: 'draft', isOwn: true });
  expect((await read(product)).body.open).toMatchObject({ isOwn: true });
});

test('O10 nothing is written on a version that is not the last one, nor by two editors at once', async () => {
  const product = await add();
  await keep(product, formOf(aCane('Перша')));
  expect(stateOf(await keep(product, formOf(aCane('Друга')), colleague))).toEqual([409, 'common.stale_version']);
  expect((await read(product)).body.name.uk).toBe('Перша');

  const known = await published();
  const answers = await Promise.all([
    keep(known, formOf(aCane('Одна'))),
    keep(known, formOf(aCane('Інша')), colleague),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('common.stale_version');
  expect(await cabinet.db.productRevision.count({ where: { productId: known.id, state: { not: 'published' } } })).toBe(
    1,
  );
});

test('O10 the database itself lets one thing at a time be written of a product', async () => {
  const { id: productId } = await storeManagedCane(cabinet.db, { makerId, state: 'active', open: 'draft' });
  const second = { productId, classCode: '12 03 03', manufacturerId: makerId, definition: aCane() };
  await expect(storeProductRevision(cabinet.db, { ...second, state: 'returned' })).rejects.toThrow();
  await storeProductRevision(cabinet.db, { ...second, state: 'published' });
});

test('O10 what is unsound is not sent, and each remark names its field', async () => {
  const unsound = aProduct({ name: { uk: 'Тростина', en: '' }, attributes: { lengthCm: 90 } });
  const product = await add(formOf(unsound, { classCode: '12 03' }));
  const answer = await send(product);
  expect([answer.status, answer.body.code]).toEqual([422, 'catalogue.definition_unsound']);
  expect(answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/classCode catalogue.class_not_last',
    '/definition/name/en catalogue.words_missing',
    '/definition/summary/uk catalogue.words_missing',
    '/definition/summary/en catalogue.words_missing',
  ]);
  expect(answer.body.errors?.every(({ text }) => /\p{Script=Cyrillic}/u.test(text))).toBe(true);
  expect((await read(product)).body.open?.state).toBe('draft');
  // What may be said of it the right class knows.
  const placed = await send((await keep(product, formOf(unsound))).body);
  expect(placed.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).at(-1)).toBe(
    '/definition/attributes/lengthCm catalogue.attribute_not_of_class',
  );
});

test('O10 nobody publishes what they wrote in, not even after a colleague wrote on', async () => {
  const sent = (await send(await add())).body;
  expect(sent.open?.state).toBe('in_review');
  expect(stateOf(await publish(sent, author))).toEqual([409, 'catalogue.own_revision']);

  const back = (await giveBack(sent, author)).body;
  const both = (await send((await keep(back, formOf(), colleague)).body)).body;
  for (const one of [author, colleague])
    expect(stateOf(await publish(both, one))).toEqual([409, 'catalogue.own_revision']);
  expect((await read(both)).body.state).toBe('new');
});

test('O10 what another editor publishes is there for everybody, and found at once', async () => {
  const product = await published(formOf(aCane('Тростина «Ведмідь»')));
  expect(product).toMatchObject({
    state: 'active',
    open: null,
    differences: [],
    revisions: [{ number: 1, state: 'published', reviewerName: expect.any(String), decidedAt: expect.any(String) }],
    events: [
      { from: 'new', to: 'active' },
      { from: null, to: 'new' },
    ],
  });
  expect((await shown(product)).body.name.uk).toBe('Тростина «Ведмідь»');
  await expect.poll(() => searched('ведмідь')).toEqual([product.number]);
});

test('O10 publishing asks again whether all is sound, and refuses a version that is not the last one', async () => {
  const sent = (await send(await add(formOf(aCane(), { makerId: otherMakerId })))).body;
  expect(stateOf(await publish({ ...sent, version: sent.version - 1 }))).toEqual([409, 'common.stale_version']);
  await cabinet.db.manufacturer.update({ where: { id: otherMakerId }, data: { active: false } });
  const answer = await publish(sent);
  await cabinet.db.manufacturer.update({ where: { id: otherMakerId }, data: { active: true } });
  expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([
    422,
    'catalogue.definition_unsound',
    '/makerId',
  ]);
});

test('O10 two editors who publish at once publish once', async () => {
  const { id } = await storeManagedCane(cabinet.db, { makerId, state: 'new', open: 'in_review' });
  const sent = (await read({ id: id as Product['id'] })).body;
  const answers = await Promise.all([publish(sent, author), publish(sent, colleague)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await read(sent)).body.events.filter(({ to }) => to === 'active')).toHaveLength(1);
});

test('O10 what is returned carries the reason, is mended and sent again', async () => {
  const returned = (await giveBack((await send(await add())).body)).body;
  expect(returned.open).toMatchObject({ state: 'returned', reason: 'Немає ціни' });
  expect(stateOf(await publish(returned))).toEqual([409, 'catalogue.not_now']);
  const mended = (await keep(returned, formOf(aCane('Тростина «Ціна»')))).body;
  expect(mended.open).toMatchObject({ number: 1, state: 'returned', reason: 'Немає ціни' });
  const answer = await publish((await send(mended)).body);
  expect(answer.body).toMatchObject({ state: 'active', revisions: [{ number: 1, reason: null }] });
});

test('O10 what is with a reviewer is neither written on nor dropped nor sent again', async () => {
  const sent = (await send(await add())).body;
  for (const answer of [await keep(sent, formOf()), await drop(sent), await send(sent)])
    expect([answer.status, answer.body.code]).toEqual([409, 'catalogue.not_now']);
});

test('O10 a change of a published product is seen field by field, and by the public only once it is published', async () => {
  const product = await published(formOf(aCane('Тростина «Стара»')));
  const definition = { ...aCane('Тростина «Нова»'), priceKopiykas: 45_050 };
  const changed = (await keep(product, formOf(definition, { makerId: otherMakerId }))).body;
  expect(changed.open).toMatchObject({ number: 2, state: 'draft' });
  expect(changed.differences.map(({ field, before, after }) => [field, before?.uk, after?.uk])).toEqual([
    ['makerId', 'ТОВ «Вигадане колесо»', 'ТОВ «Вигадана хода»'],
    ['name', 'Тростина «Стара»', 'Тростина «Нова»'],
    ['priceKopiykas', '300,00 грн', '450,50 грн'],
  ]);
  expect((await shown(product)).body).toMatchObject({ name: { uk: 'Тростина «Стара»' }, maker: { id: makerId } });

  const answer = await publish((await send(changed)).body);
  expect(answer.body.revisions.map(({ number, differences }) => [number, differences.length > 0])).toEqual([
    [2, true],
    [1, true],
  ]);
  expect(answer.body.events).toHaveLength(2);
  expect((await shown(product)).body).toMatchObject({ name: { uk: 'Тростина «Нова»' }, maker: { id: otherMakerId } });
  await expect.poll(() => searched('нова тростина')).toContain(product.number);
});

test('O10 a product that was never published goes with its draft; of a published one only the draft goes', async () => {
  const product = await add();
  expect((await drop({ ...product, version: product.version + 1 })).status).toBe(409);
  expect((await drop(product)).status).toBe(204);
  expect((await read(product)).status).toBe(404);
  expect(await cabinet.db.productEvent.count({ where: { productId: product.id } })).toBe(0);

  const known = await published();
  const draft = (await keep(known, formOf(aCane('Інакша')))).body;
  expect((await drop(draft)).status).toBe(204);
  expect((await read(known)).body).toMatchObject({ state: 'active', open: null, revisions: [{ number: 1 }] });
  expect(await drop((await read(known)).body)).toMatchObject({ status: 409, body: { code: 'catalogue.not_now' } });
});

test('O10 a product is discontinued and revived, each with a reason that everybody reads', async () => {
  const product = await published(formOf(aCane('Тростина «Зубр»')));
  const stopped = (await act(product, 'discontinue')).body;
  expect(stopped).toMatchObject({ state: 'discontinued', events: [{ from: 'active', to: 'discontinued' }, {}, {}] });
  await expect.poll(() => searched('зубр', 'discontinued')).toEqual([product.number]);
  expect(await searched('зубр')).toEqual([]);
  const { history, state } = (await shown(product)).body;
  expect([state, history.at(-1)?.reason.uk]).toEqual(['discontinued', 'Так сказав виробник']);

  expect(stateOf(await act(stopped, 'discontinue'))).toEqual([409, 'catalogue.not_now']);
  expect(stateOf(await act({ ...stopped, version: 1 }, 'revive'))).toEqual([409, 'common.stale_version']);
  expect(stateOf(await act(stopped, 'revive'))).toEqual([200, 'active']);
  await expect.poll(() => searched('зубр')).toEqual([product.number]);
});

test('O10 a deleted product is not there for the public and not found, and editors read its history', async () => {
  const product = await published(formOf(aCane('Тростина «Мамонт»')));
  await expect.poll(() => searched('мамонт')).toEqual([product.number]);
  const draft = (await keep(product, formOf(aCane('Тростина «Слон»')))).body;
  const gone = (await act(draft, 'delete', colleague)).body;
  expect(gone).toMatchObject({ state: 'deleted', open: null, name: { uk: 'Тростина «Мамонт»' } });
  expect((await shown(product)).status).toBe(404);
  await expect.poll(() => searched('мамонт')).toEqual([]);
  for (const answer of [await act(gone, 'revive'), await act(gone, 'delete'), await keep(gone, formOf())])
    expect(stateOf(answer)).toEqual([409, 'catalogue.not_now']);
});

test('O10 a product that is new has no acts of a published one', async () => {
  const product = await add();
  for (const name of ['discontinue', 'revive', 'delete'] as const)
    expect(stateOf(await act(product, name))).toEqual([409, 'catalogue.not_now']);
});

test('S24 the history of a product is neither changed nor cut, with the rights of the application', async () => {
  const { id: productId } = await published();
  const where = { productId };
  await expect(cabinet.db.productEvent.updateMany({ where, data: { byName: 'Ніхто' } })).rejects.toThrow();
  await expect(cabinet.db.productEvent.deleteMany({ where })).rejects.toThrow();
  await expect(cabinet.db.$executeRaw`truncate product_event`).rejects.toThrow('append-only');
});

test('O10 each act leaves a record with the name of who did it', async () => {
  const product = (await act(await published(), 'discontinue')).body;
  const records = await cabinet.db.auditRecord.findMany({ where: { subject: product.id }, orderBy: { at: 'asc' } });
  expect(records.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['catalogue.add_product', author.accountId],
    ['catalogue.send_product', author.accountId],
    ['catalogue.publish_product', colleague.accountId],
    ['catalogue.act_on_product', author.accountId],
  ]);
});
