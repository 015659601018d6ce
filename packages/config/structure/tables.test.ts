import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, readCode, root } from './source-files.ts';
import { findForeignWrites, readOwnership } from './tables.ts';

const ownership = readOwnership(
  listFiles()
    .filter((path) => /^prisma\/models\/.*\.prisma$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
);

test('a room writes only the tables of its own .prisma file', () => {
  expect(ownership.models.size).toBeGreaterThan(10);
  expect(findForeignWrites(readCode(), ownership)).toEqual([]);
});

const planted = readOwnership([
  { path: 'prisma/models/queue.prisma', text: 'model SlotBooking {\n  id Int @id\n  @@map("slot_booking")\n}\n' },
  { path: 'prisma/models/persons.prisma', text: 'model Person {\n  id Int @id\n}\n' },
]);

test.each([
  { text: 'await tx.slotBooking.create({ data })', table: 'slotBooking' },
  { text: 'await tx.slotBooking\n    .updateMany({ where })', table: 'slotBooking' },
  { text: 'pool.query(`INSERT INTO slot_booking VALUES (1)`)', table: 'slot_booking' },
  { text: 'pool.query(`update "slot_booking" set x = 1`)', table: 'slot_booking' },
])('a planted write into another room’s table is caught: $text', ({ text, table }) => {
  const path = 'apps/api/src/modules/persons/change.ts';
  expect(findForeignWrites([{ path, text }], planted)).toEqual([`${path} writes ${table} of queue`]);
});

test('a room’s own writes and everybody’s reads are left alone', () => {
  const files = [
    { path: 'apps/api/src/modules/queue/book.ts', text: 'tx.slotBooking.create({})' },
    { path: 'apps/api/src/modules/persons/queries.ts', text: 'tx.slotBooking.findMany({})' },
  ];
  expect(findForeignWrites(files, planted)).toEqual([]);
});
