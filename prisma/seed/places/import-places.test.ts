import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { steadyPool } from '@cabinet/db/pool';
import { cloneDatabase, type ScratchDatabase } from '@cabinet/db/test-database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { importPlaces, placeBatches } from './import-places.ts';
import { type CodifierRow, readCodifier } from './parse-katottg.ts';

let database: ScratchDatabase;
let pool: ReturnType<typeof steadyPool>;
let sample: CodifierRow[];

beforeAll(async () => {
  database = await cloneDatabase(inject('templateUrl'));
  pool = steadyPool({ connectionString: database.url, max: 1 });
  sample = (await readCodifier(createReadStream(join(import.meta.dirname, 'sample.tsv'), 'utf8'))).rows;
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const pathsOf = async (name: string): Promise<string[]> => {
  const found = await pool.query('select "path" from "place" where "name" = $1 and "category" = $2 order by "code"', [
    name,
    'M',
  ]);
  return found.rows.map(({ path }) => String(path));
};

test('C7 every place comes to the table with what it lies in, so two cities of one name are told apart', async () => {
  expect(await importPlaces(pool, sample)).toBe(sample.length);

  expect(await pathsOf('Мерефа')).toEqual(['Мереф’янська громада, Харківський район, Харківська область']);
  expect(await pathsOf('Миколаїв')).toEqual([
    'Миколаївська громада, Стрийський район, Львівська область',
    'Миколаївська громада, Миколаївський район, Миколаївська область',
  ]);
});

test('a second import changes names and adds no rows', async () => {
  const renamed = sample.map((row) => (row.name === 'Мерефа' ? { ...row, name: 'Мерефа Нова' } : row));

  await importPlaces(pool, renamed);

  const found = await pool.query(
    'select count(*)::int as "places", max("searchName") filter (where "name" = $1) as "search" from "place"',
    ['Мерефа Нова'],
  );
  expect(found.rows).toEqual([{ places: sample.length, search: 'мерефа нова' }]);
});

test('parents come before their children, whatever the order of the file', () => {
  const written: string[] = [];
  for (const batch of placeBatches(sample.toReversed(), 50)) {
    expect(batch.length).toBeLessThanOrEqual(50);
    written.push(...batch.map(({ code }) => code));
  }

  const isAfterParent = ({ code, parentCode }: CodifierRow): boolean =>
    parentCode === null || written.indexOf(parentCode) < written.indexOf(code);
  expect(written).toHaveLength(sample.length);
  expect(sample.filter((row) => !isAfterParent(row))).toEqual([]);
});
