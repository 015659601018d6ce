import { readApplicationRoute } from '@cabinet/contracts/applications';
import { readServiceRoute } from '@cabinet/contracts/services';
import type { ApplicationId } from '@cabinet/contracts/ids';
import { storeApplication, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { countUsualTimes } from './count-usual.ts';

const cabinet = useCabinet();
const count = () => countUsualTimes(jobContext(cabinet.services, 'test', anId()));

interface Part {
  readonly owner: string;
  readonly until: string;
}

/** A decided application of a service; its ledger begins at nine on Monday, 5 October. */
async function decided(
  place: { readonly personId: string; readonly officeId: string; readonly serviceId: string },
  parts: readonly Part[],
): Promise<void> {
  const start = '2026-10-05T06:00:00.000Z';
  const decidedAt = new Date(parts.at(-1)?.until ?? start);
  const id = await storeApplication(cabinet.db, {
    ...place,
    state: 'approved',
    row: { submittedAt: new Date(start), decidedAt, dueOn: null },
  });
  await cabinet.db.clockInterval.createMany({
    data: parts.map(({ owner, until }, index) => ({
      ...{ id: anId(), applicationId: id, owner, ground: 'any' },
      startedAt: new Date(parts[index - 1]?.until ?? start),
      endedAt: new Date(until),
    })),
  });
}

const someone = async () => {
  const { accountId, personId } = await storeReadyApplicant(cabinet.db);
  const [officeId, otherId] = [await storeOffice(cabinet.db), await storeOffice(cabinet.db)];
  const { serviceId, code } = await storeService(cabinet.db, [officeId, otherId]);
  return { accountId, personId, officeId, otherId, serviceId, code };
};

test('what is usual is counted in working days of the office’s own time, as the term is', async () => {
  cabinet.clock.set('2026-11-20T09:00:00.000Z');
  const { accountId, otherId, code, ...place } = await someone();
  // Tuesday, Wednesday, Thursday began with the office: three days, whatever the applicant took after.
  const three = [
    { owner: 'office', until: '2026-10-08T06:00:00.000Z' },
    { owner: 'applicant', until: '2026-10-29T06:00:00.000Z' },
  ];
  // A week with the office, a week with the applicant, then Friday, a weekend and Monday: 5 and 2 days.
  const seven = [
    { owner: 'office', until: '2026-10-12T06:00:00.000Z' },
    { owner: 'applicant', until: '2026-10-22T09:00:00.000Z' },
    { owner: 'office', until: '2026-10-26T09:00:00.000Z' },
  ];
  for (let index = 0; index < 8; index += 1) await decided(place, three);
  await decided(place, seven);
  await count();
  const tooFew = await cabinet.db.usualTime.count();
  await decided(place, seven);
  await count();
  await count();

  const rows = await cabinet.db.usualTime.findMany({ orderBy: { officeId: { sort: 'asc', nulls: 'last' } } });
  expect(tooFew).toBe(0);
  expect(rows).toMatchObject([
    { ...{ serviceId: place.serviceId, officeId: place.officeId }, cases: 10, days: 3, mostDays: 7 },
    { ...{ serviceId: place.serviceId, officeId: null }, cases: 10, days: 3, mostDays: 7 },
  ]);

  // Everybody reads it on the page of the service.
  const { body: page } = await cabinet.call(null, readServiceRoute, { params: { code } });
  expect(page.usualText).toEqual({ uk: '3–7 робочих днів', en: '3–7 working days' });

  // Its owner reads it in an application that waits there; where an office has too few of its own, that of all.
  const owner = await cabinet.sessionFor(accountId);
  const shown = async (officeId: string, state: string, row = {}) => {
    const id = await storeApplication(cabinet.db, { ...place, officeId, state, row });
    const params = { applicationId: id as ApplicationId };
    return (await cabinet.call(owner, readApplicationRoute, { params })).body.usual;
  };
  const usual = { cases: 10, days: 3, mostDays: 7 };
  expect([await shown(place.officeId, 'submitted'), await shown(otherId, 'in_review')]).toEqual([usual, usual]);
  expect(await shown(place.officeId, 'approved', { decidedAt: new Date('2026-11-19T09:00:00Z') })).toBeNull();
});

test('what was decided more than a year ago counts no more', async () => {
  cabinet.clock.set('2026-11-20T09:00:00.000Z');
  const { accountId: _, otherId: __, code: ___, ...place } = await someone();
  for (let index = 0; index < 12; index += 1)
    await decided(place, [{ owner: 'office', until: '2026-10-08T06:00:00.000Z' }]);
  await count();
  const before = await cabinet.db.usualTime.count({ where: { serviceId: place.serviceId } });
  cabinet.clock.set('2027-10-20T09:00:00.000Z');

  await count();

  expect([before, await cabinet.db.usualTime.count({ where: { serviceId: place.serviceId } })]).toEqual([2, 0]);
});
