import { once } from 'node:events';
import type { Socket } from 'node:net';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
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
