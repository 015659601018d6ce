import { searchProductsRoute } from '@cabinet/contracts/catalogue-search';
import * as classes from '@cabinet/contracts/managed-classes';
import { expect, test, vi } from 'vitest';
import { useReference } from '#test/reference.ts';

const room = useReference();
const { cabinet, editor, stored } = room;

const eventually = (act: () => Promise<void>) => vi.waitFor(act, { timeout: 10_000 });

test('O10 words that mean one thing are found for one another at once, until they are taken apart', async () => {
  await stored('12 22 03', { name: { uk: 'Крісло «Вітер»', en: 'Wind' } });
  const found = async () => (await cabinet.call(null, searchProductsRoute, { query: { q: 'бричка' } })).body.total;
  const { body } = await cabinet.call(editor, classes.addSynonymsRoute, {
    body: { words: ['бричка', 'вітер', 'Бричка'] },
  });
  expect(body).toMatchObject({ words: ['Бричка', 'вітер'], version: 1 });
  await eventually(async () => expect(await found()).toBe(1));
  const params = { synonymsId: body.id };
  const change = (version: number, words: string[]) =>
    cabinet.call(editor, classes.changeSynonymsRoute, { params, body: { version, words } });
  expect((await change(1, ['бричка', 'віз'])).body).toMatchObject({ version: 2 });
  expect((await change(1, ['бричка', 'віз'])).body.code).toBe('common.stale_version');
  expect((await change(2, ['віз', 'Віз'])).body.errors).toMatchObject([
    { pointer: '/words', code: 'catalogue.synonyms_two' },
  ]);
  expect((await cabinet.call(editor, classes.listSynonymsRoute)).body.items).toMatchObject([
    { words: ['бричка', 'віз'] },
  ]);
  expect((await cabinet.call(editor, classes.removeSynonymsRoute, { params })).status).toBe(204);
  expect((await cabinet.call(editor, classes.removeSynonymsRoute, { params })).status).toBe(404);
});

test('S24 each change leaves a record of who made it', async () => {
  expect(await room.recorded()).toEqual([
    'catalogue.add_synonyms',
    'catalogue.change_synonyms',
    'catalogue.remove_synonyms',
  ]);
});
