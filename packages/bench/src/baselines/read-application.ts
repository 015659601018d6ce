// The limit of reading one application: bare Fastify, raw pg, one named prepared statement, no session and no rules.
import Fastify from 'fastify';
import { keptDefinitions, named } from './definitions.ts';
import { openPool, serve } from './serve.ts';
import { toWhole, wholeApplication, wholeButDefinition } from './whole-application.ts';

const pool = openPool();
const definitions = await keptDefinitions(pool);
const text = definitions ? wholeButDefinition : wholeApplication;
const app = Fastify();

app.get<{ Params: { id: string } }>('/applications/:id', async ({ params: { id } }) => {
  const { rows } = await pool.query({ name: 'whole', text, values: [id, id] });
  const definition = definitions?.get(rows[0].revisionId);
  return toWhole(definitions ? { ...named(rows[0], definitions), definition } : rows[0]);
});

await serve(app);
