import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ClassForm } from '@cabinet/contracts/managed-classes';
import { openDatabase } from '@cabinet/db/open-database';
import { cloneDatabase, type ScratchDatabase } from '@cabinet/db/test-database';
import { demoProductCount } from '@cabinet/testkit/catalogue';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { importPlaces } from '../places/import-places.ts';
import { readCodifier } from '../places/parse-katottg.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { seedDemoCatalogue } from './seed-demo-catalogue.ts';

let database: ScratchDatabase;
let opened: ReturnType<typeof openDatabase>;
const now = new Date('2026-11-22T09:00:00Z');

beforeAll(async () => {
  database = await cloneDatabase(inject('templateUrl'));
  opened = openDatabase({ url: database.url, poolSize: 2, connectionTimeoutMs: 30_000 });
  const sample = createReadStream(fileURLToPath(new URL('../places/sample.tsv', import.meta.url)), 'utf8');
  await importPlaces(opened.pool, (await readCodifier(sample)).rows);
  await seedCatalogue(opened.prisma);
  await opened.prisma.productClass.update({ where: { code: '12 22 03' }, data: { nameUk: 'Крісла', version: 2 } });
  for (const _again of [1, 2]) {
    await seedCatalogue(opened.prisma);
    await seedDemoCatalogue(opened.prisma, now);
  }
});

afterAll(async () => {
  await opened.close();
  await database.drop();
});

test('E1 seeding again adds nothing and leaves what an administrator has changed', async () => {
  const { prisma: db } = opened;
  expect(await db.productGroup.count()).toBe(6);
  expect(await db.productClass.count()).toBe(159);
  expect(await db.productAttribute.count()).toBe(77);
  expect(await db.synonymGroup.count()).toBeGreaterThan(25);
  expect(await db.manufacturer.count()).toBe(26);
  expect(await db.socialProvider.count()).toBe(20);
  expect(await db.product.count()).toBe(demoProductCount);
  const chair = await db.productClass.findUniqueOrThrow({ where: { code: '12 22 03' } });
  expect(chair).toMatchObject({
    nameUk: 'Крісла',
    groupCode: 'MV',
    termQuantity: 1,
    termYears: 2,
    termBasis: 'sourced',
  });
  expect(await db.productClass.count({ where: { code: '12 22', channel: null, termYears: null } })).toBe(1);
});

test('E2 every fictional body is in a town of the codifier and hands over in oblasts of it', async () => {
  const { prisma: db } = opened;
  const makers = await db.manufacturer.findMany({ select: { placeCode: true, oblasts: true } });
  const providers = await db.socialProvider.findMany({ select: { placeCode: true } });
  const places = await db.place.findMany({ select: { code: true, category: true } });
  const known = new Map(places.map(({ code, category }) => [code, category]));
  expect([...makers, ...providers].filter(({ placeCode }) => !known.has(placeCode))).toEqual([]);
  expect(makers.flatMap(({ oblasts }) => oblasts).filter((code) => !/[OK]/.test(known.get(code) ?? ''))).toEqual([]);
});

test('E6 every product of the demonstration was published once, and what has ended says why', async () => {
  const products = await opened.prisma.product.findMany({
    include: { revisions: true, events: { orderBy: { at: 'asc' } } },
    orderBy: { number: 'asc' },
  });
  for (const { state, definition, publishedAt, createdAt, revisions, events } of products) {
    expect(revisions).toMatchObject([{ number: 1, state: 'published', definition, decidedAt: publishedAt }]);
    expect(publishedAt && publishedAt < now && createdAt < publishedAt).toBe(true);
    expect(events[0]).toMatchObject({ from: 'new', to: 'active', at: publishedAt });
    expect(events.at(-1)?.to).toBe(state);
    for (const { to, reasonUk, reasonEn, at } of events) {
      if (to === 'discontinued') expect(Boolean(reasonUk && reasonEn)).toBe(true);
      expect(at <= now).toBe(true);
    }
  }
  const ended = products.filter(({ state }) => state === 'discontinued').length;
  expect(ended).toBeGreaterThan(15);
  expect(ended).toBeLessThan(80);
});

test('the limit prices of the demonstration say themselves that they are made up', async () => {
  const prices = await opened.prisma.limitPrice.findMany();
  expect(prices.length).toBeGreaterThan(3);
  expect(prices.filter(({ act }) => !/вигаданий/i.test(act))).toEqual([]);
});

test('E1 an editor can open any class and save it as it is', async () => {
  for (const row of await opened.prisma.productClass.findMany()) {
    const { termQuantity, termYears, termBasis, termNoteUk, termNoteEn, groupCode, ...own } = row;
    const term = termBasis && {
      quantity: termQuantity,
      years: termYears,
      basis: termBasis,
      note: { uk: termNoteUk, en: termNoteEn },
    };
    expect(ClassForm.safeParse({ ...own, group: groupCode, term }).error, row.code).toBeUndefined();
  }
});
