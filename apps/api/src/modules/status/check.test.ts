import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readStatusRoute, type Status } from '@cabinet/contracts/status';
import { anId } from '@cabinet/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { checkComponents } from './check.ts';

const cabinet = useCabinet();

const minute = 60_000;

/** Checks so many minutes in a row, as the job does. */
async function check(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    cabinet.clock.forward(minute);
    await checkComponents(contextOf(cabinet, { role: 'system', job: 'status.check' }));
  }
}

async function read(): Promise<Status> {
  const answer = await cabinet.call(null, readStatusRoute);
  expect(answer.status).toBe(200);
  return answer.body;
}

const stateOf = ({ components }: Status, part: string): string | undefined =>
  components.find(({ component }) => component === part)?.state;

afterEach(async () => {
  cabinet.sms.mood = 'well';
  await cabinet.db.incident.deleteMany();
  await cabinet.db.componentState.deleteMany();
  // What is kept for ten seconds must not answer the next test.
  cabinet.clock.forward(minute);
});

test('A18 everybody sees that every part works, and when that was checked', async () => {
  await check(1);
  const status = await read();

  expect(status).toMatchObject({
    overall: 'working',
    checkedAt: cabinet.clock.now().toISOString(),
    incidents: [],
  });
  expect(status.components.map(({ component, state }) => `${component} ${state}`)).toEqual([
    'database working',
    'jobs working',
    'files working',
    'virusScan working',
    'mail working',
    'sms working',
  ]);
});

test('A18 a gateway that is away is told after two checks, and its incident ends when it is back', async () => {
  await check(1);
  cabinet.sms.mood = 'babbling';
  await check(1);
  const firstBad = cabinet.clock.now().toISOString();
  expect((await read()).overall).toBe('working');
  await check(1);

  const away = await read();
  expect(away.overall).toBe('partly');
  expect(stateOf(away, 'sms')).toBe('down');
  expect(away.incidents).toEqual([
    { id: expect.any(String), component: 'sms', state: 'down', startedAt: firstBad, endedAt: null, note: null },
  ]);

  cabinet.sms.mood = 'well';
  await check(1);
  const firstGood = cabinet.clock.now().toISOString();
  await check(1);
  expect(await read()).toMatchObject({
    overall: 'working',
    incidents: [{ startedAt: firstBad, endedAt: firstGood }],
  });
  expect(
    (
      await cabinet.db.auditRecord.findMany({ where: { action: { startsWith: 'status.' } }, orderBy: { at: 'asc' } })
    ).map(({ action }) => action),
  ).toEqual(['status.begin_incident', 'status.end_incident']);
});

test('A18 a folder of files that is gone is told', async () => {
  const folder = join(cabinet.services.config.FILES_DIRECTORY, 'temporary');
  rmSync(folder, { recursive: true });
  await check(2);
  const status = await read();
  mkdirSync(folder);

  expect(stateOf(status, 'files')).toBe('down');
});

test('A18 jobs that wait too long are told', async () => {
  await cabinet.services.queue.boss.send('platform.housekeeping', {});
  const age = (span: string) =>
    cabinet.services.database.pool.query(
      `update pgboss.job set start_after = now() - $1::interval where state < 'active'`,
      [span],
    );
  await age('3 minutes');
  await check(2);
  expect(stateOf(await read(), 'jobs')).toBe('slow');

  await age('1 hour');
  await check(2);
  const status = await read();
  expect(stateOf(status, 'jobs')).toBe('down');
  expect(status.incidents).toMatchObject([{ component: 'jobs', state: 'down', endedAt: null }]);
  await cabinet.services.queue.boss.deleteQueuedJobs('platform.housekeeping');
});

test('A18 checks that meet begin one incident', async () => {
  await check(1);
  cabinet.sms.mood = 'babbling';
  await check(1);
  cabinet.clock.forward(minute);
  const ctx = contextOf(cabinet, { role: 'system', job: 'status.check' });
  await Promise.all([checkComponents(ctx), checkComponents(ctx)]);

  expect(await cabinet.db.incident.count({ where: { component: 'sms', endedAt: null } })).toBe(1);
});

test('A18 the database refuses a second open incident of one part', async () => {
  const one = () => ({ id: anId(), component: 'files', state: 'down', startedAt: cabinet.clock.now() });
  await cabinet.db.incident.create({ data: one() });

  await expect(cabinet.db.incident.create({ data: one() })).rejects.toMatchObject({ code: 'P2002' });
  await cabinet.db.incident.create({ data: { ...one(), endedAt: cabinet.clock.now() } });
});

test('A18 when nothing has checked for five minutes the jobs are down, and afterwards that is an incident', async () => {
  await check(2);
  const lastCheck = cabinet.clock.now().toISOString();
  cabinet.clock.forward(6 * minute);

  const status = await read();
  expect(status).toMatchObject({ overall: 'partly', checkedAt: lastCheck });
  // Of the others nothing is known any more.
  expect(status.components.map(({ component, state }) => `${component} ${state}`)).toEqual([
    'database working',
    'jobs down',
  ]);
  expect(status.components[1]?.since).toBe(lastCheck);

  await check(1);
  expect((await read()).incidents).toMatchObject([
    { component: 'jobs', startedAt: lastCheck, endedAt: cabinet.clock.now().toISOString() },
  ]);
});

test('A18 an old incident is shown when it is the last one, and not beside newer ones', async () => {
  const day = 24 * 60 * minute;
  const ago = (days: number): Date => new Date(cabinet.clock.now().getTime() - days * day);
  const ended = (days: number) => ({ component: 'mail', state: 'down', startedAt: ago(days + 1), endedAt: ago(days) });
  await cabinet.db.incident.createMany({ data: [40, 50].map((days) => ({ id: anId(), ...ended(days) })) });
  const shown = async () => (await read()).incidents.map(({ endedAt }) => endedAt);
  expect(await shown()).toEqual([ago(40).toISOString()]);

  cabinet.clock.forward(minute);
  const newer = ended(3);
  await cabinet.db.incident.create({ data: { id: anId(), ...newer } });
  expect(await shown()).toEqual([newer.endedAt.toISOString()]);
});

test('A18 asking again within ten seconds asks the database nothing', async () => {
  await check(1);
  const before = await read();
  await cabinet.db.componentState.updateMany({ data: { state: 'down' } });
  expect(await read()).toEqual(before);

  cabinet.clock.forward(10_000);
  expect((await read()).overall).toBe('down');
});

// The last one: the mail server stays away.
test('A18 mail that is away is told', async () => {
  await check(1);
  await cabinet.mailbox.stop();
  await check(2);

  expect(stateOf(await read(), 'mail')).toBe('down');
});
