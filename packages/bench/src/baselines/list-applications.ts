// The limit of a list: bare Fastify, raw pg, one named prepared statement, answers written by fast-json-stringify.
import Fastify from 'fastify';
import { definitionColumns, keptDefinitions, named } from './definitions.ts';
import { openPool, serve } from './serve.ts';

const text = { type: 'string' } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const bilingual = { type: 'object', properties: { uk: text, en: text } } as const;
const item = {
  type: 'object',
  properties: {
    id: text,
    number: text,
    version: { type: 'integer' },
    state: text,
    serviceCode: text,
    serviceName: bilingual,
    officeId: text,
    officeName: bilingual,
    decidingBody: bilingual,
    objectName: textOrNull,
    objectAddress: textOrNull,
    createdAt: text,
    updatedAt: text,
    submittedAt: textOrNull,
    dueOn: textOrNull,
    decidedAt: textOrNull,
    decidedByName: textOrNull,
    decisionReason: textOrNull,
    decisionGround: textOrNull,
  },
} as const;
const page = { type: 'object', properties: { items: { type: 'array', items: item }, nextCursor: textOrNull } } as const;

const pool = openPool();
const definitions = await keptDefinitions(pool);
const statement = `
  select a.id, a.number, a.version, a.state, s.code as "serviceCode", ${definitionColumns[definitions ? 'kept' : 'read']}, a."officeId", o."nameUk", o."nameEn", a."objectName", a."objectAddress", a."createdAt",
    a."updatedAt", a."submittedAt", a."dueOn", a."decidedAt", a."decidedByName", a."decisionReason", a."decisionGround"
  from application a
  join service s on s.id = a."serviceId"
  ${definitions ? '' : 'join service_revision r on r.id = a."revisionId"'}
  join office o on o.id = a."officeId"
  where a."personId" = $1
  order by a."createdAt" desc, a.id desc limit $2`;

const limit = 20;
const app = Fastify();

app.get<{ Params: { personId: string } }>(
  '/persons/:personId/applications',
  { schema: { response: { 200: page } } },
  async ({ params }) => {
    const { rows } = await pool.query({ name: 'list', text: statement, values: [params.personId, limit + 1] });
    const items = rows
      .slice(0, limit)
      .map((row) => ({ ...named(row, definitions), officeName: { uk: row.nameUk, en: row.nameEn } }));
    const last = items.at(-1);
    const more = rows.length > limit && last;
    return {
      items,
      nextCursor: more
        ? Buffer.from(JSON.stringify([last.createdAt.toISOString(), last.id])).toString('base64url')
        : null,
    };
  },
);

await serve(app);
