import * as routes from '@cabinet/contracts/applications';
import { expect, test } from 'vitest';
import { aDesk, aSentDesk, type Desk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

test('a withdrawn application is read-only and stops the clock; a draft is deleted, not withdrawn', async () => {
  const desk = await aSentDesk(cabinet);
  const draft = await aDesk(cabinet);
  const withdraw = (one: Desk) =>
    cabinet.call(one.owner, routes.withdrawApplicationRoute, {
      params: { applicationId: one.draft.id },
      body: { version: one.draft.version, reason: null },
    });

  cabinet.clock.forward(3_600_000);
  const { body } = await withdraw(desk);

  expect(body).toMatchObject({ state: 'withdrawn', acts: [] });
  expect(body.clock.at(-1)?.endedAt).toBe(cabinet.clock.now().toISOString());
  expect((await withdraw(draft)).status).toBe(409);
});
