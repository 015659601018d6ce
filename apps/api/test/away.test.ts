import { readStatusRoute, type Status } from '@cabinet/contracts/status';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Standing, standUp } from './standing.ts';

let cabinet: Standing;
beforeAll(async () => {
  cabinet = await standUp();
}, 240_000);
afterAll(() => cabinet?.stop());

const ask = async (cookie: string): Promise<Status> => {
  const answer = await fetch(`${cabinet.url}/api/v1${readStatusRoute.path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Status;
};

test('A18 while PostgreSQL is away the page of the state says so, to who is signed in too, and it comes back by itself', async () => {
  const { accountId } = await storeApplicant(cabinet.database.prisma);
  const cookie = await cabinet.sessionOf(accountId);

  await cabinet.withoutPostgres(async () => {
    expect(await ask(cookie)).toMatchObject({
      overall: 'down',
      components: expect.arrayContaining([expect.objectContaining({ component: 'database', state: 'down' })]),
    });
    // What does need the database says that it is busy, and asks to come again.
    expect((await fetch(`${cabinet.url}/api/v1/session`, { headers: { cookie } })).status).toBe(503);
  });

  await cabinet.ready();
  const isUp = async (): Promise<boolean> => (await ask(cookie)).overall !== 'down';
  await expect.poll(isUp, { timeout: 20_000, interval: 500 }).toBe(true);
}, 120_000);
