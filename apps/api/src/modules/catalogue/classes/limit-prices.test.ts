import { addLimitPriceRoute, type LimitPriceForm } from '@cabinet/contracts/managed-classes';
import { expect, test } from 'vitest';
import { useReference } from '#test/reference.ts';
import { limitPriceForm } from '#test/reference-inputs.ts';

const room = useReference();
const { cabinet, editor } = room;

const price = (form: Partial<LimitPriceForm>, code = '12 22 18') =>
  cabinet.call(editor, addLimitPriceRoute, { params: { code }, body: limitPriceForm(form) });
const ofMakes = async () => {
  const rows = await cabinet.db.limitPrice.findMany({
    where: { classCode: '12 22 18' },
    orderBy: { variantUk: 'asc' },
  });
  return rows.map(({ variantUk, validTo }) => [variantUk, validTo]);
};

test('O10 a limit price ends the one before it, and its history stays', async () => {
  const ofOthers = (form: Partial<LimitPriceForm>) => price(form, '12 22 03');
  await ofOthers({ validFrom: '2026-01-01', kopiykas: 100 });
  await ofOthers({ validFrom: '2026-07-01', kopiykas: 200 });
  await ofOthers({ validFrom: '2026-03-01', kopiykas: 150 });
  await ofOthers({ validFrom: '2026-07-01', variantUk: 'активне', variantEn: 'active', kopiykas: 900 });
  const again = { validFrom: '2026-07-01', kopiykas: 250 };
  expect((await ofOthers(again)).body.errors).toMatchObject([
    { pointer: '/validFrom', code: 'catalogue.price_same_day' },
  ]);
  const { body } = await ofOthers({ ...again, corrects: true });
  expect(body.limitPrices.map(({ kopiykas, validFrom, validTo }) => [kopiykas, validFrom, validTo]).sort()).toEqual([
    [100, '2026-01-01', '2026-02-28'],
    [150, '2026-03-01', '2026-06-30'],
    [200, '2026-07-01', '2026-06-30'],
    [250, '2026-07-01', null],
    [900, '2026-07-01', null],
  ]);
  expect((await ofOthers({ validFrom: '2026-07-01', validTo: '2026-06-01' })).body.errors).toMatchObject([
    { pointer: '/validTo', code: 'catalogue.price_ends_before' },
  ]);
  expect((await ofOthers({ variantUk: 'дитяче' })).body.errors).toMatchObject([
    { pointer: '/variantEn', code: 'field.required' },
  ]);
  expect((await price({}, '77')).status).toBe(404);
});

test('O10 a price of one make does not end that of another whose name is much the same', async () => {
  await price({ variantUk: 'ширина 40 см, знижка 10', variantEn: 'width 40 cm, discount 10' });
  await price({ variantUk: 'Ширина_40', variantEn: 'width_40' });
  const { body } = await price({ variantUk: 'ширина 40%10', variantEn: 'width 40%10', validFrom: '2026-05-01' });
  expect(body.limitPrices).toHaveLength(3);
  expect((await ofMakes()).map(([, validTo]) => validTo)).toEqual([null, null, null]);
  await price({ variantUk: 'ШИРИНА_40', variantEn: 'width_40', validFrom: '2026-05-01' });
  expect((await ofMakes()).filter(([, validTo]) => validTo !== null)).toEqual([['Ширина_40', '2026-04-30']]);
});

test('O10 of two editors who add a price from the same day at once the second is told of the first', async () => {
  const both = await Promise.all([
    price({ validFrom: '2026-09-01', kopiykas: 100 }),
    price({ validFrom: '2026-09-01', kopiykas: 200 }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect((await ofMakes()).filter(([make]) => make === '')).toEqual([['', null]]);
});

test('S24 each change leaves a record of who made it', async () => {
  expect(await room.recorded()).toEqual(['catalogue.add_limit_price']);
});
