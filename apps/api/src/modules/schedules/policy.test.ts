import { readScheduleRoute } from '@cabinet/contracts/managed-schedules';
import { storeStaff } from '@cabinet/testkit/accounts';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { contractRoutes, doorName } from '#test/contract-routes.ts';
import { absent, type Known } from '#test/door-inputs.ts';
import { knock } from '#test/knock.ts';
import { aKeptHall, type Kept } from '#test/schedules.ts';

const cabinet = useCabinet();

const kept = /^\/offices\/:officeId\/(schedule|desks|topics|timetables|exceptions|closures|booking-rules)/;
const routes = (await contractRoutes()).filter(({ path }) => kept.test(path));

describe('S2 the schedule of an office is kept by its own officers and by administrators', () => {
  let hall: Kept;
  let stranger: Caller;
  let administrator: Caller;
  let known: Known;

  beforeAll(async () => {
    hall = await aKeptHall(cabinet);
    stranger = (await aKeptHall(cabinet)).officer;
    administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
    const [deskId = ''] = hall.deskIds;
    known = { ...absent(), officeId: hall.officeId, deskId, topicId: hall.topicId };
  });

  test('there are doors to try', () => {
    expect(routes.length).toBeGreaterThan(10);
  });

  test.each(routes.map((route) => ({ name: doorName(route), route })))(
    '$name is not there for an officer of another office',
    async ({ route }) => {
      expect((await knock(cabinet, stranger, route, known)).status).toBe(404);
      expect((await knock(cabinet, stranger, route, absent())).status).toBe(404);
    },
  );

  test('an administrator reads the schedule of any office', async () => {
    const { officeId } = hall;

    const { status, body } = await cabinet.call(administrator, readScheduleRoute, { params: { officeId } });

    expect(status).toBe(200);
    expect(body.desks).toHaveLength(1);
    expect(body.topics.find(({ id }) => id === hall.topicId)?.offered).toBe(true);
  });
});
