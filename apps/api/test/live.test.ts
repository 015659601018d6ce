import { once } from 'node:events';
import { type AddressInfo, createServer, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { blockAccountRoute } from '@cabinet/contracts/accounts';
import { signOutRoute } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import { endOtherSessionsRoute } from '@cabinet/contracts/security';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import { openLiveHub } from '#platform/http/live.ts';
import { useCabinet } from './cabinet.ts';
import { listenLive } from './live.ts';

const cabinet = useCabinet();

test('F23 an open page is not cut off while nothing happens', async () => {
  const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const connected = once(cabinet.app.server, 'connection');

  const live = await listenLive(cabinet, caller);

  const [socket] = (await connected) as [Socket];
  expect(cabinet.app.server.timeout).toBeGreaterThan(0);
  expect(socket.timeout).toBe(0);
  live.close();
});

/** A door to PostgreSQL that can be shut: `arrivals` counts who knocked. */
async function aDoorTo(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const inside = new Set<Socket>();
  const door = { shut: false, arrivals: 0 };
  const server = createServer((visitor) => {
    door.arrivals += 1;
    if (door.shut) return visitor.destroy();
    const host = connect(Number(port), hostname);
    for (const [one, other] of [
      [visitor, host],
      [host, visitor],
    ] as const) {
      inside.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shutOut = (): void => {
    door.shut = true;
    for (const socket of inside) socket.destroy();
  };
  return { url: url.toString(), door, shutOut, close: () => server.close() };
}

const countListeners = async (): Promise<number> => {
  const { rows } = await cabinet.services.database.pool.query<{ count: number }>(
    `select count(*)::int from pg_stat_activity where datname = current_database() and application_name = 'cabinet-live'`,
  );
  return rows[0]?.count ?? 0;
};

test('a database that was away is listened to once again, and not many times over', async () => {
  const reconnectAfterMs = 20;
  const patience = { timeout: 10_000 };
  const { url, door, shutOut, close } = await aDoorTo(cabinet.services.config.DATABASE_URL);
  const hub = await openLiveHub(url, cabinet.services.log, reconnectAfterMs);
  const listeners = await countListeners();
  const heard: string[] = [];
  hub.on('notice', ({ id }) => heard.push(id));
  shutOut();
  await expect.poll(() => door.arrivals, patience).toBeGreaterThanOrEqual(4);
  await expect.poll(countListeners, patience).toBe(listeners - 1);
  door.shut = false;
  await once(hub, 'gap');
  const arrived = door.arrivals;
  // Any other line of attempts would have knocked again by now.
  await sleep(20 * reconnectAfterMs);
  await expect.poll(countListeners, patience).toBe(listeners);

  const notice = { room: 'test', id: 'once', personId: null, officeId: null };
  await cabinet.services.database.pool.query('select pg_notify($1, $2)', ['cabinet_live', JSON.stringify(notice)]);
  await expect.poll(() => heard, patience).toContain('once');

  expect(heard).toEqual(['once']);
  expect(door.arrivals).toBe(arrived);
  await hub.close();
  close();
}, 30_000);

test('S6 the stream of a page ends at once with its session, and no other', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  const [here, there] = [await cabinet.sessionFor(accountId), await cabinet.sessionFor(accountId)];
  const administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
  const [mine, other] = [await listenLive(cabinet, here), await listenLive(cabinet, there)];

  await cabinet.call(here, endOtherSessionsRoute);
  await other.end();
  await mine.stay();
  await cabinet.call(here, signOutRoute);
  await mine.end();

  const again = await listenLive(cabinet, await cabinet.sessionFor(accountId));
  await cabinet.call(administrator, blockAccountRoute, {
    params: { accountId: accountId as AccountId },
    body: { reason: 'Підозрілі входи' },
  });
  await again.end();
}, 30_000);

test('one account keeps thirty pages open at once; one closed makes room for the next', async () => {
  const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const pages = await Promise.all(Array.from({ length: 30 }, () => listenLive(cabinet, caller)));
  const ask = () => cabinet.app.inject({ method: 'GET', url: '/api/v1/live', headers: { cookie: caller.cookie } });

  expect((await ask()).statusCode).toBe(429);
  pages.pop()?.close();
  // The server hears a moment later that it is gone.
  const again = async (): Promise<boolean> => {
    const page = await listenLive(cabinet, caller).catch(() => null);
    if (page) pages.push(page);
    return page !== null;
  };
  await expect.poll(again, { timeout: 20_000 }).toBe(true);
  for (const page of pages) page.close();
}, 40_000);
