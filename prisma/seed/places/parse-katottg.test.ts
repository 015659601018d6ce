import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, readCodifier } from './parse-katottg.ts';

const oblast = 'UA63000000000041885\t\tO\tХарківська';
const district = 'UA63120000000091135\tUA63000000000041885\tP\tХарківський';

const read = (...lines: string[]) => readCodifier([['code\tparent\tcategory\tname', ...lines].join('\n')]);

test('a file cut into pieces anywhere is read as if it were whole', async () => {
  const text = `${oblast}\r\n${district}\n\n`;
  const lines: string[] = [];

  for await (const line of linesOf(Array.from(text))) lines.push(line);

  expect(lines).toEqual([oblast, district, '']);
});

test('stray spaces and odd apostrophes in names are put right', async () => {
  const { rows, faults } = await read(
    oblast,
    district,
    "UA63120150000086206\tUA63120000000091135\tH\t  Мереф'янська   громада ",
  );

  expect(faults).toEqual([]);
  expect(rows[2]).toEqual({
    code: 'UA63120150000086206',
    parentCode: 'UA63120000000091135',
    category: 'H',
    name: 'Мереф’янська громада',
  });
});

test.each([
  ['UA631200\tUA63000000000041885\tP\tХарківський', 'code'],
  ['UА63120000000091135\tUA63000000000041885\tP\tХарківський', 'code'],
  ['UA63120000000091135\t63\tP\tХарківський', 'parent_code'],
  ['UA63120000000091135\tUA63000000000041885\tT\tХарківський', 'category'],
  ['UA63120000000091135\tUA63000000000041885\tP\t ', 'name'],
  ['UA63120000000091135,UA63000000000041885,P,Харківський', 'columns'],
  [oblast, 'duplicate'],
  ['UA63120150000086206\tUA63120000000091135\tH\tМереф’янська', 'orphan'],
])('the line %j is reported as a fault of %s with its number', async (line, kind) => {
  const { rows, faults } = await read(oblast, line);

  expect(faults).toMatchObject([{ line: 3, kind }]);
  expect(rows[0]?.name).toBe('Харківська');
});

test('a parent may come after its children', async () => {
  expect((await read(district, oblast)).faults).toEqual([]);
});

test('our sample has every region, both cities named Миколаїв, Мерефа and the districts of Київ, and no faults', async () => {
  const { rows, faults } = await readCodifier(createReadStream(join(import.meta.dirname, 'sample.tsv'), 'utf8'));
  const named = (name: string, category: string) =>
    rows.filter((row) => row.name === name && row.category === category);

  expect(faults).toEqual([]);
  expect(rows.filter(({ category }) => category === 'O' || category === 'K')).toHaveLength(27);
  expect(named('Миколаїв', 'M')).toHaveLength(2);
  expect(named('Мерефа', 'M')).toHaveLength(1);
  expect(rows.filter(({ parentCode }) => parentCode === 'UA80000000000093317')).toHaveLength(10);
});
