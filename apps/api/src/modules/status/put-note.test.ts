import { listManagedIncidentsRoute, putIncidentNoteRoute, readStatusRoute } from '@cabinet/contracts/status';
import { storeStaff } from '@cabinet/testkit/accounts';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const note = { uk: 'Листи прийдуть пізніше.', en: 'Letters will come later.' };

const anIncident = async (startedAt = cabinet.clock.now()): Promise<string> => {
  const id = anId();
  await cabinet.db.incident.create({ data: { id, component: 'mail', state: 'down', startedAt, endedAt: startedAt } });
  return id;
};
const administrator = async () => cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);

test('A18 what an administrator says of an incident is read by everybody, and an older version is refused', async () => {
  const caller = await administrator();
  const incidentId = await anIncident();
  const put = (version: number, words = note) =>
    cabinet.call(caller, putIncidentNoteRoute, { params: { incidentId }, body: { version, note: words } });

  expect((await put(1)).body).toMatchObject({ id: incidentId, note, version: 2 });
  expect(await put(1, { uk: 'Інше', en: 'Other' })).toMatchObject({
    status: 409,
    body: { code: 'common.stale_version' },
  });

  const { body } = await cabinet.call(null, readStatusRoute);
  expect(body.incidents).toMatchObject([{ id: incidentId, note }]);
});

test('A18 a note is said in both languages', async () => {
  const params = { incidentId: await anIncident() };
  const body = { version: 1, note: { uk: 'Листи прийдуть пізніше.', en: ' ' } };
  const answer = await cabinet.call(await administrator(), putIncidentNoteRoute, { params, body });

  expect(answer.status).toBe(422);
  expect(answer.body.errors).toMatchObject([{ pointer: '/note/en', code: 'field.required' }]);
});

test('A18 an administrator reads incidents page by page, newest first', async () => {
  await cabinet.db.incident.deleteMany();
  const times = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 9, day)));
  for (const time of times) await anIncident(time);
  const caller = await administrator();
  const { body } = await cabinet.call(caller, listManagedIncidentsRoute, { query: { limit: 2 } });
  expect(body.items.map(({ startedAt }) => startedAt.slice(8, 10))).toEqual(['03', '02']);

  const rest = await cabinet.call(caller, listManagedIncidentsRoute, { query: { cursor: body.nextCursor ?? '' } });
  expect(rest.body.items.map(({ startedAt }) => startedAt.slice(8, 10))).toEqual(['01']);
  expect(rest.body.nextCursor).toBeNull();
});
