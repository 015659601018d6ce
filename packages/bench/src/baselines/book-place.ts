// The limit of booking: bare Fastify and raw pg, one INSERT … ON CONFLICT on a unique key; who is late gets three free places.
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { openPool, serve } from './serve.ts';

const pool = openPool();
await pool.query(
  `create table if not exists bench_place (reception uuid, place int, "visitId" uuid, primary key (reception, place))`,
);

const insertText = `insert into bench_place (reception, place, "visitId") values ($1, $2, $3) on conflict do nothing`;
const nearestText = `
  select n as place from generate_series(0, $2::int - 1) n
  where not exists (select 1 from bench_place b where b.reception = $1 and b.place = n)
  order by abs(n - $3::int) limit 3`;

const app = Fastify();

app.post<{ Body: { reception: string; place: number; places: number } }>('/places', async ({ body }, reply) => {
  const visitId = randomUUID();
  const { reception, place, places } = body;
  const taken = await pool.query({ name: 'take', text: insertText, values: [reception, place, visitId] });
  if (taken.rowCount === 1) return reply.code(201).send({ id: visitId, place });
  const { rows } = await pool.query({ name: 'nearest', text: nearestText, values: [reception, places, place] });
  return reply.code(409).send({ alternatives: rows });
});

await serve(app);
