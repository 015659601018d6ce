// The limit of reading one application: bare Fastify, raw pg, one named prepared statement, no session and no rules.
import Fastify from 'fastify';
import { openPool, serve } from './serve.ts';
import { toWhole, wholeApplication } from './whole-application.ts';

const pool = openPool();
const app = Fastify();

app.get<{ Params: { id: string } }>('/applications/:id', async ({ params: { id } }) => {
  const { rows } = await pool.query({ name: 'whole', text: wholeApplication, values: [id, id] });
  return toWhole(rows[0]);
});

await serve(app);
