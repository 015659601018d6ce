import * as routes from '@cabinet/contracts/applications';
import { expect, test } from 'vitest';
import { aSentDesk, type Desk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

test('a copy is a new draft in the present revision with the answers and the documents that are still good', async () => {
  const desk = await aSentDesk(cabinet);
  const removed = await aSentDesk(cabinet);
  await cabinet.db.document.updateMany({
    where: { personId: removed.personId },
    data: { removedAt: cabinet.clock.now() },
  });
  const copy = (one: Desk) =>
    cabinet.call(one.owner, routes.copyApplicationRoute, { params: { applicationId: one.draft.id } });

  const [good, poor] = [await copy(desk), await copy(removed)];

  expect(good.status).toBe(201);
  expect(good.body).toMatchObject({
    state: 'draft',
    answers: { purpose: 'для банку' },
    declaration: false,
    submittedAt: null,
  });
  expect(good.body.number).not.toBe(desk.draft.number);
  expect(good.body.slots[0]?.documents).toHaveLength(1);
  expect(poor.body.slots[0]?.documents).toHaveLength(0);
});
