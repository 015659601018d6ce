import { storeApplicant } from '@cabinet/testkit/accounts';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { forgetTheDead } from './jobs.ts';

const cabinet = useCabinet();

test('at night the dead are forgotten: sessions after a week, links after a month, devices after ninety days', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  const now = cabinet.clock.now();
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  await cabinet.sessionFor(accountId);
  const ended = await cabinet.sessionFor(accountId);
  expect(ended.accountId).toBe(accountId);
  const [, second] = await cabinet.db.session.findMany({ where: { accountId }, orderBy: { id: 'asc' } });
  await cabinet.db.session.update({ where: { id: second?.id ?? '' }, data: { endedAt: daysAgo(8) } });
  for (const days of [31, 1]) {
    const expiresAt = daysAgo(days);
    await cabinet.db.accountToken.create({
      data: { id: anId(), accountId, purpose: 'recover', createdAt: expiresAt, expiresAt },
    });
    await cabinet.db.spentChallenge.create({ data: { id: `spent-${days}`, expiresAt } });
  }
  for (const days of [91, 89]) {
    await cabinet.db.knownDevice.create({
      data: { id: anId(), accountId, tokenHash: Buffer.from([days]), lastSeenAt: daysAgo(days) },
    });
  }
  await cabinet.db.spentChallenge.create({ data: { id: 'alive', expiresAt: now } });

  await forgetTheDead(jobContext(cabinet.services, 'identity.forget-the-dead', anId()));

  const counts = [
    await cabinet.db.session.count({ where: { accountId } }),
    await cabinet.db.accountToken.count({ where: { accountId } }),
    await cabinet.db.knownDevice.count({ where: { accountId } }),
    await cabinet.db.spentChallenge.count(),
  ];
  expect(counts).toEqual([1, 1, 1, 1]);
});
