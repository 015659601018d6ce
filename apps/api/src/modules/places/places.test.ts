import { listOblastsRoute, readPlaceRoute, searchPlacesRoute } from '@cabinet/contracts/places';
import { searchablePlaceName } from '@cabinet/domain/place-names';
import { beforeAll, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const place = (code: string, category: string, name: string, path: string) => ({
  code,
  parentCode: null,
  category,
  name,
  path,
  searchName: searchablePlaceName(name),
});

beforeAll(async () => {
  await cabinet.db.place.createMany({
    data: [
      place('UA48060150010035747', 'M', 'Миколаїв', 'Миколаївська область'),
      place('UA46060270010078634', 'M', 'Миколаїв', 'Львівська область'),
      place('UA48000000000039575', 'O', 'Миколаївська', ''),
      place('UA63120090010054321', 'C', 'Мереф’янське', 'Харківська область'),
    ],
  });
});

test('C7 offers both towns of one name, each with its region', async () => {
  const { body } = await cabinet.call(null, searchPlacesRoute, { query: { search: 'микол' } });

  expect(body.items.map(({ path }) => path)).toEqual(['Львівська область', 'Миколаївська область']);
});

test('finds a name whatever apostrophe was typed', async () => {
  for (const search of ["Мереф'ян", 'мерефʼян', 'МЕРЕФ’ЯН']) {
    const { body } = await cabinet.call(null, searchPlacesRoute, { query: { search } });
    expect(body.items.map(({ name }) => name)).toEqual(['Мереф’янське']);
  }
});

test('signs that mean something to the database mean nothing here', async () => {
  const { status, body } = await cabinet.call(null, searchPlacesRoute, {
    query: { search: "%'; drop table place; --" },
  });

  expect(status).toBe(200);
  expect(body.items).toEqual([]);
});

test('an unknown code is not there', async () => {
  const { status, body } = await cabinet.call(null, readPlaceRoute, { params: { code: 'UA99999999999999999' } });

  expect(status).toBe(404);
  expect(body.code).toBe('common.not_found');
});

test('oblasts are listed whole, and nothing that lies within one', async () => {
  const { body } = await cabinet.call(null, listOblastsRoute);

  expect(body.items.map(({ name }) => name)).toEqual(['Миколаївська']);
});
