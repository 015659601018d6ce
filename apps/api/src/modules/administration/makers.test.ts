import { addOfficeRoute, changeOfficeRoute, type OfficeForm } from '@cabinet/contracts/managed-offices';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeShelves } from '@cabinet/testkit/products';
import { anId, aWord } from '@cabinet/testkit/random';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
let administrator: Caller;
let makers: readonly [string, string];

beforeAll(async () => {
  administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
  ({ makers } = await storeShelves(cabinet.db));
});

const aForm = (more: Partial<OfficeForm>): OfficeForm => ({
  ...{ kind: 'enterprise', manufacturerId: null, code: aWord('E').toUpperCase().slice(0, 9) },
  ...{ nameUk: 'ТОВ «Колесо»', nameEn: 'Koleso', addressUk: 'вул. Нова, 1', addressEn: '1 Nova St' },
  ...{ phone: '+380671234567', email: 'koleso@example.ua', textContact: 'Чат на сайті', access: [], active: true },
  hours: [{ weekday: 1, opens: '08:00', closes: '17:00', breakFrom: null, breakTo: null }],
  ...more,
});

const add = (more: Partial<OfficeForm>) => cabinet.call(administrator, addOfficeRoute, { body: aForm(more) });

test('E5 an enterprise is one maker of the catalogue, and no two enterprises are the same one', async () => {
  const [first, second] = makers;
  const added = await add({ manufacturerId: first });
  expect(added).toMatchObject({ status: 201, body: { kind: 'enterprise', manufacturerId: first } });
  expect(await add({ manufacturerId: first })).toMatchObject({
    status: 409,
    body: { code: 'administration.manufacturer_taken' },
  });
  const { id: officeId, version, code } = added.body;
  const change = (more: Partial<OfficeForm>) =>
    cabinet.call(administrator, changeOfficeRoute, {
      params: { officeId },
      body: { version, office: aForm({ code, ...more }) },
    });
  expect((await change({ manufacturerId: second })).body).toMatchObject({ manufacturerId: second });
});

test('a maker that the catalogue does not have is refused at its field; an office of another kind is no maker', async () => {
  expect(await add({ manufacturerId: anId() })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/manufacturerId' }] },
  });
  const [first] = makers;
  expect((await add({ kind: 'cnap', manufacturerId: first })).body).toMatchObject({ manufacturerId: null });
});
