import type { AccountId, PersonId, SessionId } from '@cabinet/contracts/ids';
import {
  addSavedListRoute,
  listSavedListsRoute,
  removeSavedListRoute,
  renameSavedListRoute,
  type SavedListId,
  saveProductRoute,
  unsaveProductRoute,
} from '@cabinet/contracts/saved-lists';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { ownsList } from '../policy.ts';
import { anEditor } from '#test/tables.ts';
import { tellCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
let makers: readonly [string, string];
let owner: Caller;
let stranger: Caller;

const anApplicant = async (): Promise<Caller> => cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);

beforeAll(async () => {
  ({ makers } = await storeShelves(cabinet.db));
  await tellCatalogue(cabinet);
  stranger = await anApplicant();
});
beforeEach(async () => {
  owner = await anApplicant();
});

const aChair = async (name: string, state: 'active' | 'discontinued' | 'deleted' | 'new' = 'active') => {
  const definition = aProduct({ name: { uk: name, en: name } });
  return storeProduct(cabinet.db, { classCode: '12 22 03', manufacturerId: makers[0], definition, state });
};
const begin = (name: string, number: number | null = null, who = owner) =>
  cabinet.call(who, addSavedListRoute, { body: { name, number } });
const save = (listId: SavedListId, number: number, who = owner) =>
  cabinet.call(who, saveProductRoute, { params: { listId, number } });
const listed = async (who = owner) => (await cabinet.call(who, listSavedListsRoute)).body.items;

const namesIn = (list: { readonly products: readonly { readonly name: { readonly uk: string } }[] } | undefined) =>
  list?.products.map(({ name }) => name.uk);

test('E9 products are kept in one’s own lists in the order in which they were added, and come back later', async () => {
  const [one, two] = [await aChair('Крок'), await aChair('Ера', 'discontinued')];
  const { status, body } = await begin('  Для дому ', one.number);
  expect([status, body.name, namesIn(body)]).toEqual([201, 'Для дому', ['Крок']]);
  cabinet.clock.forward(1000);
  await save(body.id, two.number);
  await begin('Порожній');
  const all = await listed();
  expect(all.map(({ name }) => name)).toEqual(['Для дому', 'Порожній']);
  expect(namesIn(all[0])).toEqual(['Крок', 'Ера']);
  const { body: less } = await cabinet.call(owner, unsaveProductRoute, {
    params: { listId: body.id, number: one.number },
  });
  expect(namesIn(less)).toEqual(['Ера']);
});

test('E9 a product put in twice, at once or later, lies there once', async () => {
  const { number } = await aChair('Крок');
  const { body } = await begin('Список');
  const answers = await Promise.all(Array.from({ length: 6 }, () => save(body.id, number)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(namesIn((await listed())[0])).toEqual(['Крок']);
});

test('E9 what was deleted since is left out, and what is not published cannot be put in', async () => {
  const { number, id } = await aChair('Крок');
  const { body } = await begin('Список', number);
  await cabinet.db.product.update({ where: { id }, data: { state: 'deleted' } });
  expect(namesIn((await listed())[0])).toEqual([]);
  for (const state of ['new', 'deleted'] as const)
    expect((await save(body.id, (await aChair('Хиба', state)).number)).status).toBe(404);
  expect((await begin('Інший', 2_000_000_000)).status).toBe(404);
});

test('E9 a list is given another name by whoever saw the last one, and is removed', async () => {
  const { body } = await begin('Список');
  const rename = (version: number, name: string) =>
    cabinet.call(owner, renameSavedListRoute, { params: { listId: body.id }, body: { version, name } });
  expect((await rename(body.version, 'Для мами')).body).toMatchObject({ name: 'Для мами', version: 2 });
  expect((await rename(body.version, 'Для тата')).body.code).toBe('common.stale_version');
  expect((await rename(2, ' ')).status).toBe(422);
  expect((await cabinet.call(owner, removeSavedListRoute, { params: { listId: body.id } })).status).toBe(204);
  expect(await listed()).toEqual([]);
});

test('S2 the list of somebody else is not there', async () => {
  const { number } = await aChair('Крок');
  const { body } = await begin('Список', number);
  const params = { listId: body.id };
  const answers = [
    await cabinet.call(stranger, renameSavedListRoute, { params, body: { version: 1, name: 'Моє' } }),
    await save(body.id, number, stranger),
    await cabinet.call(stranger, unsaveProductRoute, { params: { ...params, number } }),
    await cabinet.call(stranger, removeSavedListRoute, { params }),
    await save(anId() as SavedListId, number, stranger),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(await listed(stranger)).toEqual([]);
  expect(namesIn((await listed())[0])).toEqual(['Крок']);
  expect((await cabinet.call(await anEditor(cabinet), listSavedListsRoute)).status).toBe(403);
});

test('S19 twenty lists of a hundred products are the most, however many are begun at once', async () => {
  const begun = await Promise.all(Array.from({ length: 23 }, (_, nth) => begin(`Список ${nth}`)));
  expect(begun.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(begun.find(({ status }) => status === 409)?.body.code).toBe('catalogue.too_many_lists');
  const [list] = await listed();
  if (!list) throw new Error('No list was begun');
  const definition = aProduct({ name: { uk: 'Крок', en: 'Step' } });
  const ids = Array.from({ length: 102 }, () => anId());
  await cabinet.db.product.createMany({
    data: ids.map((id) => ({
      ...{ id, classCode: '12 22 03', manufacturerId: makers[0], state: 'active', definition },
      ...{ createdAt: new Date(), publishedAt: new Date() },
    })),
  });
  await cabinet.db.savedProduct.createMany({
    data: ids.slice(0, 98).map((productId) => ({ listId: list.id, productId, addedAt: new Date() })),
  });
  const left = await cabinet.db.product.findMany({ where: { id: { in: ids.slice(98) } }, select: { number: true } });
  const saved = await Promise.all(left.map(({ number }) => save(list.id, number)));
  expect(saved.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
  expect(saved.find(({ status }) => status === 409)?.body.code).toBe('catalogue.list_full');
});

const signedIn = {
  accountId: 'account' as AccountId,
  sessionId: 'session' as SessionId,
  state: 'active',
  name: 'Службенко О. П.',
  confirmedAt: 0,
} as const;
const actors: readonly (readonly [string, Actor, boolean])[] = [
  ['nobody', { role: 'anonymous' }, false],
  ['its owner', { role: 'applicant', ...signedIn, personId: 'mine' as PersonId }, true],
  ['another applicant', { role: 'applicant', ...signedIn, personId: 'other' as PersonId }, false],
  ['an officer', { role: 'officer', ...signedIn, officeIds: [], officeKinds: [] }, false],
  ['an editor', { role: 'editor', ...signedIn }, false],
  ['an administrator', { role: 'administrator', ...signedIn }, false],
  ['the house itself', { role: 'system', job: 'test' }, false],
];
describe('S1 whose a list is', () => {
  test.each(actors)('%s', (_who, actor, expected) => {
    expect(ownsList(actor, { personId: 'mine' })).toBe(expected);
  });
});
