import * as bodies from '@cabinet/contracts/managed-bodies';
import { storeShelves } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { makerForm, providerForm } from '#test/reference-inputs.ts';
import { anEditor } from '#test/tables.ts';

const cabinet = useCabinet();
let makers: readonly [string, string];
let editor: Caller;

beforeAll(async () => {
  ({ makers } = await storeShelves(cabinet.db));
  editor = await anEditor(cabinet);
});

describe('O10 makers and providers', () => {
  test('a maker is added, changed and retired; its code of ЄДРПОУ is its own', async () => {
    const form = makerForm();
    const { status, body } = await cabinet.call(editor, bodies.addMakerRoute, { body: form });
    expect([status, body]).toEqual([201, { ...form, id: body.id, version: 1, products: 0 }]);
    expect((await cabinet.call(editor, bodies.addMakerRoute, { body: form })).body.code).toBe('catalogue.edrpou_taken');
    const change = (maker: bodies.MakerForm, version: number) =>
      cabinet.call(editor, bodies.changeMakerRoute, { params: { makerId: body.id }, body: { version, maker } });
    expect((await change({ ...form, active: false }, 1)).body).toMatchObject({ active: false, version: 2 });
    expect((await change(form, 1)).body.code).toBe('common.stale_version');
    const taken = await cabinet.db.manufacturer.findUniqueOrThrow({ where: { id: makers[0] } });
    const valid = makerForm().edrpou;
    await cabinet.db.manufacturer.update({ where: { id: taken.id }, data: { edrpou: valid } });
    expect((await change({ ...form, edrpou: valid }, 2)).body.code).toBe('catalogue.edrpou_taken');
    const { items } = (await cabinet.call(editor, bodies.listManagedMakersRoute, { query: { q: form.edrpou } })).body;
    expect(items.map(({ id }) => id)).toEqual([body.id]);
    expect((await cabinet.call(editor, bodies.readManagedMakerRoute, { params: { makerId: anId() } })).status).toBe(
      404,
    );
  });

  test('places that are not there and days told twice are refused at their fields', async () => {
    const day = { weekday: 1, opens: '08:00', closes: '17:00', breakFrom: null, breakTo: null };
    const wrong = {
      placeCode: 'UA99999999999999999',
      oblasts: ['UA05000000000010236', 'UA99999999999999999'],
      hours: [day, day],
    };
    const { body } = await cabinet.call(editor, bodies.addMakerRoute, { body: makerForm(wrong) });
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/placeCode', 'catalogue.place_unknown'],
      ['/oblasts/1', 'catalogue.place_unknown'],
      ['/hours', 'administration.day_twice'],
    ]);
  });

  test('a provider of social services is added, changed and retired', async () => {
    const form = providerForm();
    const { status, body } = await cabinet.call(editor, bodies.addProviderRoute, { body: form });
    expect([status, body]).toEqual([201, { ...form, id: body.id, version: 1 }]);
    expect((await cabinet.call(editor, bodies.addProviderRoute, { body: form })).body.code).toBe(
      'catalogue.edrpou_taken',
    );
    const params = { providerId: body.id };
    const change = (version: number, over: Partial<bodies.SocialProviderForm>) =>
      cabinet.call(editor, bodies.changeProviderRoute, { params, body: { version, provider: { ...form, ...over } } });
    expect((await change(1, { takesPeople: false, active: false })).body).toMatchObject({
      takesPeople: false,
      version: 2,
    });
    expect((await change(1, {})).body.code).toBe('common.stale_version');
    expect((await change(2, { placeCode: 'UA99999999999999999' })).body.errors).toMatchObject([
      { pointer: '/provider/placeCode' },
    ]);
    const { items } = (await cabinet.call(editor, bodies.listManagedProvidersRoute, { query: { q: form.edrpou } }))
      .body;
    expect(items).toMatchObject([{ id: body.id, active: false }]);
    expect((await cabinet.call(editor, bodies.readManagedProviderRoute, { params })).body.version).toBe(2);
  });
});
