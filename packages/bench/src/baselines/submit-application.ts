// The limit of sending an application: the same rows the product writes, by raw prepared SQL in one transaction, and the
// same answer; nothing is checked, decrypted or worked out.
import { randomBytes, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import type pg from 'pg';
import { openPool, serve, setting } from './serve.ts';
import { toWhole, wholeApplication } from './whole-application.ts';

const computedId = setting('COMPUTED');
const jobNames = setting('JOBS').split(',');
const sealedBytes = Number(setting('SEALED_BYTES'));
const dueOn = setting('DUE_ON');

const texts = {
  claim: `insert into idempotency_record ("actorKey", action, key, "requestHash", "createdAt") values ($1, 'bench.submit', $2, $3, $4) on conflict do nothing`,
  lock: 'select 1 from application where id = $1 for update',
  change: `update application set state = 'submitted', "submittedAt" = $2, applicant = $3, "applicantName" = 'Тестенко Марія Іванівна', "dueOn" = $4,
    "updatedAt" = $2, version = version + 1 where id = $1 and state = 'draft'`,
  clock: `insert into clock_interval (id, "applicationId", owner, ground, "startedAt") values ($1, $2, 'office', 'submit', $3)`,
  entry: `insert into application_event (id, "applicationId", at, act, "fromState", "toState", "actorRole", "actorName")
    values ($1, $2, $3, 'submit', 'draft', 'submitted', 'applicant', 'Тестенко М. І.')`,
  audit: `insert into audit_record (id, at, action, "actorRole", "actorId", subject, details, "requestId")
    values ($1, $2, 'applications.submit', 'applicant', $3, $4, '{"act":"submit","from":"draft","to":"submitted"}', $5)`,
  job: `insert into pgboss.job_common (name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, policy,
      dead_letter, heartbeat_seconds)
    select q.name, $1, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds, q.policy,
      q.dead_letter, q.heartbeat_seconds from pgboss.queue q where q.name = any($2)`,
  tell: `select pg_notify('bench', $1)`,
  pin: `update application_document f set "pinnedSha256" = d.sha256 from document d where d.id = f."documentId" and f."applicationId" = $1`,
  keep: `update idempotency_record set answer = $3 where "actorKey" = $1 and action = 'bench.submit' and key = $2`,
  whole: wholeApplication,
} as const;

const pool = openPool();
const app = Fastify();

async function submit(
  client: pg.PoolClient,
  id: string,
  { actor, key }: { actor: string; key: string },
): Promise<object> {
  const run = (name: keyof typeof texts, ...values: unknown[]) => client.query({ name, text: texts[name], values });
  const now = new Date();
  const eventId = randomUUID();
  await run('claim', actor, key, randomBytes(32), now);
  await run('lock', id);
  const changed = await run('change', id, now, randomBytes(sealedBytes), dueOn);
  if (changed.rowCount !== 1) throw new Error('The draft was sent before');
  await run('clock', randomUUID(), id, now);
  await run('entry', eventId, id, now);
  await run('audit', randomUUID(), now, actor, id, eventId);
  await run(
    'job',
    JSON.stringify({ applicationId: id, act: 'submit', eventId, event: 'applications.moved', requestId: eventId }),
    jobNames,
  );
  for (const name of [...jobNames, id]) await run('tell', name);
  await run('pin', id);
  const { rows } = await run('whole', id, computedId);
  const answer = toWhole(rows[0]);
  await run('keep', actor, key, JSON.stringify(answer));
  return answer;
}

app.post<{ Params: { id: string }; Headers: { 'idempotency-key': string; 'x-actor': string } }>(
  '/applications/:id/submit',
  async ({ params, headers }) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const answer = await submit(client, params.id, { actor: headers['x-actor'], key: headers['idempotency-key'] });
      await client.query('commit');
      client.release();
      return answer;
    } catch (failure) {
      client.release(true);
      throw failure;
    }
  },
);

await serve(app);
