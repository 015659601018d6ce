import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { callOnce, type Call } from '../load.ts';
import { assertSameShape } from '../same-bodies.ts';
import { type Scene, startLimit, type Visitor } from '../scene.ts';
import type { Work } from '../work.ts';
import { compare, type Side } from './against-limit.ts';
import { keepComputed, prepareComputed } from './computed.ts';
import { shareOfLimit } from './finding.ts';

const connections = 4;

export interface Draft {
  readonly id: string;
  readonly visitor: Visitor;
}

/** Hands out every complete draft once; throws when they have run out. */
export const draftsOf = ({ visitors }: Scene): (() => Draft) => {
  // One draft of each person in turn, so that neighbours in time do not wait for one person's rows.
  const longest = Math.max(...visitors.map(({ member }) => member.draftIds.length));
  const drafts = Array.from({ length: longest }, (_, at) =>
    visitors.flatMap((visitor) => {
      const id = visitor.member.draftIds[at];
      return id === undefined ? [] : [{ id, visitor }];
    }),
  ).flat();
  return () => {
    const draft = drafts.shift();
    if (!draft) throw new Error('The complete drafts have run out');
    return draft;
  };
};

export const submitCall = ({ id, visitor: { headers } }: Draft): Call => ({
  method: 'POST',
  path: `/api/v1/applications/${id}/submit`,
  status: 200,
  body: '{"version":1}',
  headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
});

const limitCall = ({ id, visitor }: Draft): Call => ({
  method: 'POST',
  path: `/applications/${id}/submit`,
  status: 200,
  body: '{"version":1}',
  headers: { 'content-type': 'application/json', 'x-actor': visitor.member.accountId, 'idempotency-key': randomUUID() },
});

const countsText = `select ${[
  'idempotency_record',
  'application',
  'application_event',
  'clock_interval',
  'audit_record',
  'pgboss.job',
  'application_document',
]
  .map((table) => `(select count(*)::int from ${table}) as "${table}"`)
  .join(', ')}, (select count(*)::int from application_document where "pinnedSha256" is not null) as pinned`;

const rowsOf = async (
  db: pg.Client,
  act: () => Promise<string>,
): Promise<{ added: Record<string, number>; body: string }> => {
  const count = async () => (await db.query<Record<string, number>>(countsText)).rows[0] ?? {};
  const before = await count();
  const body = await act();
  const after = await count();
  return {
    body,
    added: Object.fromEntries(Object.entries(after).map(([table, rows]) => [table, rows - (before[table] ?? 0)])),
  };
};

const round = (count: number, draft: () => Draft, call: (draft: Draft) => Call) => () => {
  let left = count;
  return () => {
    left -= 1;
    return left < 0 ? null : call(draft());
  };
};

const templateId = '00000000-0000-7000-8000-000000000000';

/** What the limit must know of the product's way to write the same rows. */
async function limitSettings(db: pg.Client, id: string, body: string): Promise<Record<string, string>> {
  await prepareComputed(db);
  const { dueOn } = await keepComputed(db, templateId, body);
  const { rows } = await db.query<{ name: string }>(`select name from pgboss.job where data->>'applicationId' = $1`, [
    id,
  ]);
  const sealed = await db.query<{ bytes: number }>('select length(applicant) as bytes from application where id = $1', [
    id,
  ]);
  return {
    COMPUTED: templateId,
    JOBS: rows.map(({ name }) => name).join(','),
    SEALED_BYTES: String(sealed.rows[0]?.bytes ?? 0),
    DUE_ON: dueOn ?? '',
  };
}

/** Sending a complete draft: audit, events, clock, idempotency, and the whole application as the answer. */
export const submit: Work = async ({ stage, plan, small, product }) => {
  const draft = draftsOf(small);
  const db = new pg.Client({ connectionString: small.databaseUrl });
  await db.connect();
  const first = draft();
  const byProduct = await rowsOf(db, () => callOnce(product.url, submitCall(first)));
  const settings = await limitSettings(db, first.id, byProduct.body);
  const limit = await startLimit(stage, 'submit-application', { DATABASE_URL: small.databaseUrl, ...settings });
  try {
    const byLimit = await rowsOf(db, () => callOnce(limit.url, limitCall(draft())));
    if (!isDeepStrictEqual(byProduct.added, byLimit.added)) {
      throw new Error(
        `The limit writes other rows; the measurement is void: ${JSON.stringify([byProduct.added, byLimit.added])}`,
      );
    }
    assertSameShape(byProduct.body, byLimit.body);
    const sidesOf = (count: number): Side[] => [
      { name: 'product', server: product, connections, calls: round(count, draft, submitCall) },
      { name: 'the same rows in one transaction', server: limit, connections, calls: round(count, draft, limitCall) },
    ];
    await compare(sidesOf(Math.ceil(plan.submits / 2)), 1);
    const compared = await compare(sidesOf(plan.submits), plan.rounds);
    const finding = shareOfLimit('submit', 'Submit an application: audit, events, idempotency', {
      compared,
      least: 0.4,
    });
    return [{ ...finding, details: { ...finding.details, rowsOfOneSubmit: byProduct.added } }];
  } finally {
    await limit.stop();
    await db.end();
  }
};
