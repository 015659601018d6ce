import type { ApplicationId } from '@cabinet/contracts/ids';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { escalateOverdue } from './escalate.ts';

const cabinet = useCabinet();
beforeEach(async () => {
  await cabinet.db.staffOffice.updateMany({ data: { supervises: false } });
  cabinet.mailbox.clear();
});

// Kyiv is two hours ahead of UTC in November.
const at = async (text: string): Promise<readonly string[]> => {
  cabinet.clock.set(new Date(`${text}:00+02:00`));
  cabinet.mailbox.clear();
  await escalateOverdue(jobContext(cabinet.services, 'test', anId()));
  await cabinet.runJobs();
  return cabinet.mailbox.letters().map(({ to, subject }) => `${to}: ${subject}`);
};

const hours = [1, 2, 3, 4, 5].map((weekday) => ({
  ...{ weekday, opens: '09:00', closes: '18:00' },
  ...{ breakFrom: '13:00', breakTo: '14:00' },
}));

const supervise = (officeId: string, accountId: string) =>
  cabinet.db.staffOffice.updateMany({ where: { officeId, accountId }, data: { supervises: true } });

/** An office with a head and an officer, and an application of it that is due on Thursday. */
async function anOverdue(more: { readonly state?: string } = {}) {
  const officeId = await storeOffice(cabinet.db, { hours });
  const head = await storeStaff(cabinet.db, [officeId], { surname: 'Керівенко' });
  await storeStaff(cabinet.db, [officeId]);
  await supervise(officeId, head.accountId);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const { personId } = await storeReadyApplicant(cabinet.db);
  const place = { personId, officeId, serviceId };
  const id = await storeApplication(cabinet.db, {
    ...place,
    state: 'submitted',
    row: { dueOn: '2026-11-19' },
    ...more,
  });
  const { number } = await cabinet.db.application.findUniqueOrThrow({ where: { id } });
  const { email } = await cabinet.db.account.findUniqueOrThrow({ where: { id: head.accountId } });
  return { officeId, headId: head.accountId, id: id as ApplicationId, number, email };
}

test('what became overdue on Friday after work is put before the supervisor on Monday at nine, and by nobody else’s letter', async () => {
  const { number, email } = await anOverdue();

  const told = [];
  for (const time of [
    '2026-11-20T18:30',
    '2026-11-20T23:45',
    '2026-11-21T11:00',
    '2026-11-22T11:00',
    '2026-11-23T08:45',
  ])
    told.push(...(await at(time)));
  const onMonday = await at('2026-11-23T09:00');
  const again = await at('2026-11-23T09:15');

  expect(told).toEqual([]);
  expect(onMonday).toEqual([`${email}: Прострочено заяву ${number}`]);
  expect(again).toEqual([]);
});

test('nothing is told before the day is over, nor in the break; the second letter comes after three more working days, the third never', async () => {
  const { number, email } = await anOverdue();

  const seen: Record<string, readonly string[]> = {};
  for (const time of [
    ...['2026-11-19T16:00', '2026-11-20T13:30', '2026-11-20T14:00', '2026-11-24T17:45'],
    ...['2026-11-25T08:30', '2026-11-25T09:00', '2026-11-26T09:00', '2026-12-07T09:00'],
  ])
    seen[time] = await at(time);

  expect(Object.fromEntries(Object.entries(seen).filter(([, letters]) => letters.length > 0))).toEqual({
    '2026-11-20T14:00': [`${email}: Прострочено заяву ${number}`],
    '2026-11-25T09:00': [`${email}: Заяву ${number} досі не розглянуто`],
  });
});

test('a day off of that one office is no time for letters either', async () => {
  const { officeId } = await anOverdue();
  await cabinet.db.calendarException.create({
    data: { id: anId(), officeId, date: '2026-11-20', working: false, reasonUk: 'Переїзд' },
  });

  expect(await at('2026-11-20T10:00')).toEqual([]);
  expect(await at('2026-11-23T10:00')).toHaveLength(1);
});

test('where nobody supervises nothing is lost: whoever is named later hears of what lies there then', async () => {
  const { officeId, headId, number, email } = await anOverdue();
  await cabinet.db.staffOffice.updateMany({ where: { officeId }, data: { supervises: false } });

  const nobody = await at('2026-11-20T10:00');
  await supervise(officeId, headId);
  const later = await at('2026-12-01T10:00');

  expect(nobody).toEqual([]);
  expect(later).toEqual([`${email}: Заяву ${number} досі не розглянуто`]);
});

test('what waits for the applicant is not overdue, and what was decided in between is not told', async () => {
  await anOverdue({ state: 'needs_info' });
  const { id } = await anOverdue();
  cabinet.clock.set('2026-11-20T08:00:00.000Z');
  await escalateOverdue(jobContext(cabinet.services, 'test', anId()));
  await cabinet.db.application.update({ where: { id }, data: { state: 'approved' } });

  await cabinet.runJobs();

  expect(cabinet.mailbox.letters()).toEqual([]);
});
