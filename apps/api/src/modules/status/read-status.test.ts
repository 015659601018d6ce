import { readStatusRoute } from '@cabinet/contracts/status';
import { openDatabase } from '@cabinet/db/open-database';
import { storeStaff } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import type { Context } from '#platform/context.ts';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { checkComponents } from './check.ts';
import { openStatus } from './read-status.ts';

const cabinet = useCabinet();

/** The same house with its database behind a port where nobody listens. */
function withoutDatabase(ctx: Context): Context {
  const database = openDatabase({ url: 'postgresql://nobody:nothing@127.0.0.1:1/nowhere', connectionTimeoutMs: 300 });
  return { ...ctx, database, db: database.prisma };
}

test('A18 without the database the last check is told from memory, with the database down since it was missed first', async () => {
  const ctx = contextOf(cabinet, { role: 'anonymous' });
  await checkComponents(ctx);
  const checkedAt = cabinet.clock.now().toISOString();
  const readStatus = openStatus();
  await readStatus(ctx);
  cabinet.clock.forward(60_000);
  const missedAt = cabinet.clock.now().toISOString();

  const away = withoutDatabase(ctx);
  const first = await readStatus(away);
  expect(first).toMatchObject({ overall: 'down', checkedAt });
  expect(first.components[0]).toEqual({ component: 'database', state: 'down', since: missedAt });
  expect(first.components.find(({ component }) => component === 'mail')?.state).toBe('working');

  cabinet.clock.forward(6 * 60_000);
  const later = await readStatus(away);
  expect(later.components).toEqual([
    { component: 'database', state: 'down', since: missedAt },
    { component: 'jobs', state: 'down', since: checkedAt },
  ]);

  cabinet.clock.forward(10_000);
  expect((await readStatus(ctx)).components[0]).toMatchObject({ component: 'database', state: 'working' });
});

test('A18 a process that has never seen the database says so, and nothing of hosts or errors', async () => {
  const status = await openStatus()(withoutDatabase(contextOf(cabinet, { role: 'anonymous' })));

  expect(status).toEqual({
    overall: 'down',
    checkedAt: null,
    components: [{ component: 'database', state: 'down', since: cabinet.clock.now().toISOString() }],
    incidents: [],
  });
});

test('A18 it opens without asking who knocks, so that a session costs nothing and is not prolonged', async () => {
  const { accountId } = await storeStaff(cabinet.db, []);
  const caller = await cabinet.sessionFor(accountId);
  cabinet.clock.forward(10 * 60_000);
  const answer = await cabinet.call(caller, readStatusRoute);

  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('public, max-age=10');
  const session = await cabinet.db.session.findFirstOrThrow({ where: { accountId } });
  expect(session.lastSeenAt).toEqual(session.createdAt);
});
