import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Application } from '@cabinet/contracts/applications';
import { storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Standing, standUp } from './standing.ts';

let cabinet: Standing;
beforeAll(async () => {
  cabinet = await standUp();
}, 240_000);
afterAll(() => cabinet?.stop());

/** A browser that goes on saving one draft, and asks again with the same key until it is told that a save is done. */
interface Writer {
  readonly applicationId: string;
  saved: number;
  repeats: number;
  stop(): Promise<void>;
}

interface Asked {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
  readonly key: string;
}

const ask = async (
  cookie: string,
  { path, method, body, key }: Asked,
): Promise<{ status: number; body: Application }> => {
  const answer = await fetch(`${cabinet.url}/api/v1${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: answer.status, body: (await answer.json()) as Application };
};

async function aWriter(name: string, service: { code: string; officeId: string }): Promise<Writer> {
  const { accountId } = await storeReadyApplicant(cabinet.database.prisma);
  const cookie = await cabinet.sessionOf(accountId);
  const created = await ask(cookie, {
    method: 'POST',
    path: '/applications',
    body: { serviceCode: service.code, officeId: service.officeId },
    key: `${name}-created`,
  });
  expect(created.status).toBe(201);
  let writing = true;
  const writer = { applicationId: created.body.id, saved: 0, repeats: 0, stop: async () => {} };
  const save = async (number: number): Promise<void> => {
    const body = { version: number, change: { answers: { purpose: `${name} ${number}` } } };
    for (;;) {
      const answer = await ask(cookie, {
        method: 'PATCH',
        path: `/applications/${created.body.id}`,
        body,
        key: `${name}-save-${number}`,
      }).catch(() => null);
      if (answer?.status === 200) return;
      // Away or starting: a good client waits a little and asks the same again. Anything else is a fault.
      if (answer && answer.status < 500)
        throw new Error(`${name} ${number}: ${answer.status} ${JSON.stringify(answer.body)}`);
      writer.repeats += 1;
      await sleep(50);
    }
  };
  const loop = (async () => {
    for (let version = created.body.version; writing; version += 1) {
      await save(version);
      writer.saved += 1;
    }
  })();
  writer.stop = async () => {
    writing = false;
    await loop;
  };
  return writer;
}

/** What the database holds, against what the writers were told. */
async function assertKept(writers: readonly Writer[]): Promise<void> {
  for (const { applicationId, saved } of writers) {
    const row = await cabinet.database.prisma.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { version: true, answers: true },
    });
    const changes = await cabinet.database.prisma.auditRecord.count({
      where: { subject: applicationId, action: 'applications.change' },
    });
    // Each save raises the version by one: a lost one would leave it lower, one done twice higher.
    expect({ version: row.version, changes }).toEqual({ version: saved + 1, changes: saved });
    expect(String((row.answers as { purpose: string }).purpose)).toMatch(new RegExp(` ${saved}$`));
  }
}

test('R1, R2 whatever is killed, every save that was confirmed is there, once, and the API comes back by itself', async () => {
  const officeId = await storeOffice(cabinet.database.prisma);
  const { code } = await storeService(cabinet.database.prisma, [officeId]);
  const writers = await Promise.all(['one', 'two', 'three'].map((name) => aWriter(name, { code, officeId })));

  const times: { killed: string; backMs: number }[] = [];
  for (const killed of ['API', 'API', 'PostgreSQL', 'API', 'API', 'PostgreSQL', 'API']) {
    const before = writers.map(({ saved }) => saved);
    await expect
      .poll(() => writers.every(({ saved }, index) => saved > (before[index] ?? 0) + 1), {
        timeout: 15_000,
        interval: 5,
      })
      .toBe(true);
    await sleep(randomInt(0, 300));
    await (killed === 'API' ? cabinet.killApi() : cabinet.killPostgres());
    times.push({ killed, backMs: Math.round(await cabinet.ready()) });
  }
  await sleep(300);
  for (const writer of writers) await writer.stop();

  await assertKept(writers);
  const saved = writers.reduce((sum, writer) => sum + writer.saved, 0);
  const repeats = writers.reduce((sum, writer) => sum + writer.repeats, 0);
  console.log(
    `kill -9: ${saved} saves confirmed, 0 lost, 0 twice, ${repeats} asked again; ready after restart, ms: ${times.map(({ killed, backMs }) => `${killed} ${backMs}`).join(', ')}`,
  );
  expect(saved).toBeGreaterThanOrEqual(40);
  expect(repeats).toBeGreaterThan(0);
  for (const { killed, backMs } of times) expect(backMs, killed).toBeLessThan(10_000);
}, 240_000);

test('R12 a page that listens does not keep the API from ending tidily', async () => {
  const { accountId } = await storeReadyApplicant(cabinet.database.prisma);
  const page = await fetch(`${cabinet.url}/api/v1/live`, { headers: { cookie: await cabinet.sessionOf(accountId) } });
  expect(page.status).toBe(200);

  expect(await cabinet.replaceApi()).toBe(0);

  expect(await page.text()).toContain('event: ready');
}, 60_000);
