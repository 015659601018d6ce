import type { ProductId } from '@cabinet/contracts/managed-products';
import type { ImportPublication } from '@cabinet/contracts/product-imports';
import { expect, test } from 'vitest';
import { faultyCells } from '#shared/imports/faulty-cells.ts';
import { publishParts, rowsInOnePart } from './publish-parts.ts';

const waiting = (rows: number): ImportPublication['items'] =>
  Array.from({ length: rows }, (_, nth) => ({
    row: nth + 2,
    productId: '01990000-0000-7000-8000-000000000001' as ProductId,
    number: nth + 100,
    outcome: nth % 3 === 0 ? ('unsound' as const) : ('published' as const),
  }));

/** A server that keeps what could not be published, and would try it again if it were asked to. */
const serverWith = (rows: number) => (after: number, most: number) => {
  const items = waiting(rows)
    .filter(({ row }) => row > after)
    .slice(0, most);
  return Promise.resolve({ items, inReview: 0 });
};

test.each([0, 1, rowsInOnePart, rowsInOnePart * 2 + 1])(
  'O10 a table of %i rows is published to the end, each row tried once',
  async (rows) => {
    const told: number[] = [];
    const items = await publishParts(serverWith(rows), (sofar) => told.push(sofar.length));
    expect(items).toEqual(waiting(rows));
    expect(told.at(-1)).toBe(rows);
  },
);

test('O10 a refusal in the middle is passed on; what was published before it has been told', async () => {
  const told: number[] = [];
  const server = serverWith(rowsInOnePart * 3);
  const broken = (after: number, most: number) =>
    after > rowsInOnePart + 1 ? Promise.reject(new Error('away')) : server(after, most);
  await expect(publishParts(broken, (sofar) => told.push(sofar.length))).rejects.toThrow('away');
  expect(told).toEqual([rowsInOnePart, rowsInOnePart * 2]);
});

test('O10 every cell that is wrong stands on a line of its own', () => {
  const fault = (column: string) => ({
    ...{ column, name: { uk: column, en: column }, said: '', code: 'x' },
    text: { uk: 'Виправте', en: 'Mend' },
  });
  const cells = faultyCells([
    { row: 3, faults: [fault('price'), fault('class')] },
    { row: 9, faults: [fault('price')] },
  ]);
  expect(cells.map(({ row, column }) => [row, column])).toEqual([
    [3, 'price'],
    [3, 'class'],
    [9, 'price'],
  ]);
  expect(new Set(cells.map(({ key }) => key)).size).toBe(3);
});
