import * as inbox from '@cabinet/contracts/inbox';
import { expect, test } from 'vitest';
import { aClaimedDesk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

test('S5 an officer who has lost the office does not get the kept answer of an earlier act again', async () => {
  const { officer, review } = await aClaimedDesk(cabinet);
  const giveBack = () =>
    cabinet.call(
      officer,
      inbox.releaseApplicationRoute,
      { params: { applicationId: review.id }, body: { version: review.version } },
      { 'idempotency-key': 'give-it-back-27' },
    );
  const surname = 'Тестенко';

  const first = await giveBack();
  const again = await giveBack();
  await cabinet.db.staffOffice.deleteMany({ where: { accountId: officer.accountId } });
  const after = await giveBack();
  await cabinet.db.account.update({ where: { id: officer.accountId }, data: { state: 'blocked' } });
  const dismissed = await giveBack();

  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body).toEqual(first.body);
  expect(JSON.stringify(first.body)).toContain(surname);
  expect(after.status).toBe(422);
  expect(JSON.stringify(after.body)).not.toContain(surname);
  expect(dismissed.status).toBe(401);
});
