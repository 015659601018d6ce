import * as classes from '@cabinet/contracts/managed-classes';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { useReference } from '#test/reference.ts';

const room = useReference();
const { cabinet, editor, stored } = room;

const aKey = (): string => `k${anId().replaceAll('-', '').slice(0, 12)}`;
const form = (over: Partial<classes.AttributeForm> = {}): classes.AttributeForm => ({
  ...{ key: aKey(), name: { uk: 'Матеріал', en: 'Material' }, kind: 'choice', unit: { uk: '', en: '' }, position: 9 },
  options: [
    { value: 'steel', name: { uk: 'сталь', en: 'steel' } },
    { value: 'wood', name: { uk: 'дерево', en: 'wood' } },
  ],
  ...over,
});
const add = (attribute: classes.AttributeForm) => cabinet.call(editor, classes.addAttributeRoute, { body: attribute });
const change = (attribute: classes.AttributeForm, version = 1, key = attribute.key) =>
  cabinet.call(editor, classes.changeAttributeRoute, { params: { key }, body: { version, attribute } });

test('O10 an attribute is added, listed with how many classes ask for it, and changed', async () => {
  const one = form();
  expect((await add(one)).body).toEqual({ ...one, version: 1, classes: 0 });
  expect((await add(one)).body.code).toBe('catalogue.attribute_taken');
  const renamed = { ...one, name: { uk: 'З чого', en: 'Made of' }, options: one.options.slice(0, 1) };
  expect((await change(renamed)).body).toMatchObject({ name: { uk: 'З чого' }, version: 2 });
  expect((await change(renamed)).body.code).toBe('common.stale_version');
  const { items } = (await cabinet.call(editor, classes.listAttributesRoute)).body;
  expect(items.find(({ key }) => key === 'seatWidthCm')).toMatchObject({ classes: 2 });
  expect((await change(form())).status).toBe(404);
});

test.each([
  [{ options: [] }, '/options', 'field.required'],
  [{ kind: 'text' }, '/options', 'catalogue.options_of_choice'],
  [{ name: { uk: 'Матеріал', en: ' ' } }, '/name/en', 'field.required'],
  [
    {
      options: [
        { value: 'a', name: { uk: 'а', en: 'a' } },
        { value: 'a', name: { uk: 'б', en: 'b' } },
      ],
    },
    '/options/1/value',
    'catalogue.option_twice',
  ],
])('O10 an attribute with %o is refused at its field', async (over, pointer, code) => {
  expect((await add(form(over as never))).body.errors).toMatchObject([{ pointer, code }]);
});

test('O10 its kind, and options that products have said, stay; the key is its name for ever', async () => {
  const one = form();
  await add(one);
  await stored('12 22 03', { attributes: { [one.key]: ['steel'] } }, 'deleted');
  expect((await change({ ...one, options: one.options.slice(1) }, 1)).status).toBe(200);
  await stored('12 22 03', {
    attributes: {},
    variants: [
      {
        name: { uk: 'А', en: 'A' },
        article: null,
        attributes: { [one.key]: ['steel', 'wood'] },
        priceKopiykas: null,
      },
    ],
  });
  const refused = await change({ ...one, options: one.options.slice(0, 1) }, 2);
  expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
    409,
    'catalogue.attribute_in_use',
    { products: 1 },
  ]);
  expect((await change({ ...one, kind: 'text', options: [] }, 2)).body.code).toBe('catalogue.attribute_in_use');
  expect((await change(one, 2)).status).toBe(200);
  const moved = await change({ ...one, key: aKey() }, 3, one.key);
  expect(moved.body.errors).toMatchObject([{ pointer: '/attribute/key', code: 'catalogue.attribute_key_stays' }]);
});

test('S24 each change leaves a record of who made it', async () => {
  expect(await room.recorded()).toEqual(['catalogue.add_attribute', 'catalogue.change_attribute']);
});
