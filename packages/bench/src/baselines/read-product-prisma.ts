// A peer: one product the way Prisma is mostly used, its relations joined, behind bare Fastify. What the product works
// out in code lies ready in this one's memory.
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { openDatabase } from '@cabinet/db/open-database';
import Fastify from 'fastify';
import { serve, setting } from './serve.ts';
import { type ReadyPage, toWholeProduct } from './whole-product.ts';

const { prisma, pool } = openDatabase({ url: setting('DATABASE_URL'), poolSize: 10, connectionTimeoutMs: 30_000 });
const kept = await pool.query<ReadyPage & { number: number }>('select number, ready, facts from bench_page');
const ready = new Map(kept.rows.map((row) => [row.number, row]));

const app = Fastify();
app.get<{ Params: { number: string } }>('/products/:number', async ({ params: { number } }) => {
  const today = new Date().toISOString().slice(0, 10);
  const row = await prisma.product.findUnique({
    where: { number: Number(number), state: { in: ['active', 'discontinued'] } },
    include: {
      manufacturer: true,
      events: { orderBy: { at: 'asc' } },
      class: {
        include: {
          limitPrices: { where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] } },
        },
      },
    },
  });
  const page = ready.get(Number(number));
  if (!row?.publishedAt || !page) throw new Error(`No product ${number}`);
  const definition = row.definition as unknown as ProductDefinition;
  await prisma.catalogueFile.findMany({ where: { id: { in: definition.photos.map(({ fileId }) => fileId) } } });
  const { publishedAt, events, manufacturer: maker, class: own } = row;
  return toWholeProduct(
    { number: row.number, definition, publishedAt, class: own, maker, limits: own.limitPrices, events },
    page,
  );
});

await serve(app);
