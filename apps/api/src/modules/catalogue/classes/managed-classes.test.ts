import { listClassesRoute } from '@cabinet/contracts/catalogue';
import * as classes from '@cabinet/contracts/managed-classes';
import { expect, test, vi } from 'vitest';
import { useReference } from '#test/reference.ts';
import { classForm } from '#test/reference-inputs.ts';

const room = useReference();
const { cabinet, editor, stored } = room;

const eventually = (act: () => Promise<void>) => vi.waitFor(act, { timeout: 10_000 });

const add = (code: string, form: Partial<classes.ClassForm> = {}) =>
  cabinet.call(editor, classes.addClassRoute, { body: { code, class: classForm(form) } });
const read = async (code: string) =>
  (await cabinet.call(editor, classes.readManagedClassRoute, { params: { code } })).body;
const change = async (code: string, form: Partial<classes.ClassForm>, version?: number) => {
  const { version: now, ...before } = await read(code);
  return cabinet.call(editor, classes.changeClassRoute, {
    params: { code },
    body: { version: version ?? now, class: { ...classForm(), ...before, ...form } as never },
  });
};

test('O10 a class is added below the one its code says, and everybody finds it at once', async () => {
  const { status, body } = await add('12-22-21', { popular: ['каталка', 'каталка'] });
  expect([status, body]).toEqual([
    201,
    expect.objectContaining({ code: '12 22 21', parent: '12 22', version: 1, popular: ['каталка'] }),
  ]);
  await eventually(async () => {
    const { items } = (await cabinet.call(null, listClassesRoute)).body;
    expect(items.map(({ code }) => code)).toContain('12 22 21');
  });
  expect((await add('12 22 21')).body.code).toBe('catalogue.class_taken');
});

test.each([
  ['99 11', {}, '/code', 'catalogue.class_without_parent'],
  ['12 22 24', { attributeKeys: ['seatWidthCm', 'nope'] }, '/class/attributeKeys/1', 'catalogue.attribute_unknown'],
  ['12 22 24', { group: 'ZZ' }, '/class/group', 'field.choice'],
  ['12 22 24', { channelBasis: null }, '/class/channelBasis', 'catalogue.channel_basis'],
  ['1222', {}, '/code', 'catalogue.class_code_format'],
])('O10 %s with %o is refused at its field', async (code, form, pointer, expected) => {
  const { status, body } = await add(code, form as never);
  expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([422, [[pointer, expected]]]);
});

test('O10 a class with others below it has no channel, and one with products keeps its own', async () => {
  const above = await change('12 22', { channel: 'decree321', channelBasis: 'likely' });
  expect(above.body.errors).toMatchObject([{ pointer: '/class/channel', code: 'catalogue.channel_above_others' }]);
  await stored('12 22 18');
  const below = await change('12 22 18', { channel: null, channelBasis: null });
  expect(below.body.errors).toMatchObject([{ pointer: '/class/channel', code: 'field.required' }]);
});

test('O10 a class with products that can be had is not taken away; one without is, after those below it', async () => {
  const { id } = await stored('12 03 03');
  const held = await change('12 03 03', { active: false });
  expect([held.status, held.body.code, held.body.facts]).toEqual([409, 'catalogue.class_in_use', { products: 1 }]);
  await cabinet.db.product.update({ where: { id }, data: { state: 'discontinued' } });
  expect((await change('12 03', { active: false })).body.errors).toMatchObject([
    { code: 'catalogue.class_hides_others' },
  ]);
  expect((await change('12 03 03', { active: false })).status).toBe(200);
  expect((await change('12 03', { active: false })).status).toBe(200);
  expect((await change('12 03 03', { active: true })).body.errors).toMatchObject([
    { code: 'catalogue.class_parent_hidden' },
  ]);
  await change('12 03', { active: true });
  expect((await change('12 03 03', { active: true })).status).toBe(200);
});

test('O10 an attribute that products of a class have said is not taken out of it, and how many they are is told', async () => {
  await stored('12 22 18', { attributes: { seatWidthCm: 42 } });
  const variant = { name: { uk: 'А', en: 'A' }, article: null, attributes: { seatWidthCm: 44 }, priceKopiykas: null };
  await stored('12 22 18', { variants: [variant] });
  await stored('12 22 18', { attributes: { drive: 'handrim' } }, 'deleted');
  const refused = await change('12 22 18', { attributeKeys: ['foldable'] });
  expect([refused.status, refused.body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
    422,
    [['/class/attributeKeys', 'catalogue.attributes_said']],
  ]);
  expect(refused.body.errors?.[0]?.text).toContain('Ширина сидіння – 2');
  // Of another class it is said as before.
  expect((await change('12 22 18', { attributeKeys: ['foldable', 'seatWidthCm'] })).status).toBe(200);
  expect((await change('12 22 18', { attributeKeys: ['colour', 'seatWidthCm'] })).status).toBe(200);
});

test('O10 its editors see the whole tree, also what nobody else does', async () => {
  await add('12 22 88', { active: false, attributeKeys: [] });
  const { items } = (await cabinet.call(editor, classes.listManagedClassesRoute)).body;
  const codes = items.map(({ code }) => code);
  expect(codes).toEqual(codes.toSorted());
  expect(items.find(({ code }) => code === '12 22 88')).toMatchObject({
    parent: '12 22',
    active: false,
    products: 0,
  });
  expect(items.find(({ code }) => code === '12')).toMatchObject({ parent: null, channel: null, active: true });
});

test('O10 of two who change the same version one is told, and a class that is not there is not', async () => {
  const { version } = await read('12 22 03');
  const both = await Promise.all([
    change('12 22 03', { nameUk: 'Крісла А' }, version),
    change('12 22 03', { nameUk: 'Крісла Б' }, version),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await cabinet.call(editor, classes.readManagedClassRoute, { params: { code: '77' } })).status).toBe(404);
});

test('S24 each change leaves a record of who made it', async () => {
  expect(await room.recorded()).toEqual(['catalogue.add_class', 'catalogue.change_class']);
});
