import { answerReminderRoute, readVisitByLinkRoute } from '@cabinet/contracts/visit-links';
import * as routes from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit, type Hall } from '#test/visits.ts';
import { remind } from './remind.ts';
import { jobContext } from '#platform/context.ts';

const cabinet = useCabinet();
// 23 November 2026, eight o'clock in Kyiv.
const monday = '2026-11-23T06:00:00.000Z';
const hour = 3_600_000;

const before = (hours: number): void => cabinet.clock.set(new Date(new Date(monday).getTime() - hours * hour));

async function runReminders(): Promise<void> {
  await remind(jobContext(cabinet.services, 'visits.remind', cabinet.services.newId()));
  await cabinet.runJobs();
}

async function emailOf({ personId }: Hall): Promise<string> {
  const { account } = await cabinet.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { account: { select: { id: true, email: true } } },
  });
  if (!account) throw new Error('The person has no account');
  await cabinet.db.account.update({ where: { id: account.id }, data: { emailVerifiedAt: cabinet.clock.now() } });
  return account.email;
}

const aBooked = async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const hall = await aHall(cabinet);
  const email = await emailOf(hall);
  const visit = await aVisit(cabinet, hall, monday);
  await cabinet.runJobs();
  const letters = () => cabinet.mailbox.letters(email).map(({ subject }) => subject);
  const link = () => /#([\w.-]+)/.exec(cabinet.mailbox.letters(email)[0]?.text ?? '')?.[1] ?? '';
  return { hall, visit, email, letters, link };
};

const change = (act: 'cancel' | 'move', hall: Hall, visit: routes.Visit, from = '') =>
  act === 'cancel'
    ? cabinet.call(hall.owner, routes.cancelVisitRoute, {
        params: { visitId: visit.id },
        body: { version: visit.version },
      })
    : cabinet.call(hall.owner, routes.moveVisitRoute, {
        params: { visitId: visit.id },
        body: { version: visit.version, officeId: hall.officeId, from },
      });

test('I10 two days and two hours before a visit its owner is reminded, once each, of when and where and not of what', async () => {
  const { letters, email } = await aBooked();
  expect(letters()).toEqual(['Ви записані на 23 листопада 2026, 08:00']);

  before(49);
  await runReminders();
  expect(letters()).toHaveLength(1);
  before(48);
  await runReminders();
  await runReminders();
  before(2);
  await runReminders();
  await runReminders();

  expect(letters().sort()).toEqual([
    'Ви записані на 23 листопада 2026, 08:00',
    'Нагадуємо про візит: 23 листопада 2026, 08:00',
    'Скоро ваш візит: 23 листопада 2026, 08:00',
  ]);
  expect(
    cabinet.mailbox
      .letters(email)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Питання для перевірки');
});

test('a cancelled visit is never reminded of, even when the letter was waiting already', async () => {
  const { hall, visit, letters } = await aBooked();
  before(48);
  await remind(jobContext(cabinet.services, 'visits.remind', cabinet.services.newId()));
  await change('cancel', hall, visit);

  await cabinet.runJobs();
  before(2);
  await runReminders();

  expect(letters().filter((subject) => /Нагадуємо|Скоро/.test(subject))).toEqual([]);
  expect(letters()[0]).toContain('скасовано');
});

test('a moved visit is reminded of at its new time only', async () => {
  const { hall, visit, letters } = await aBooked();
  before(48);
  await remind(jobContext(cabinet.services, 'visits.remind', cabinet.services.newId()));
  await change('move', hall, visit, '2026-11-25T06:00:00.000Z');
  await cabinet.runJobs();
  cabinet.clock.set('2026-11-23T06:30:00.000Z');
  await runReminders();

  expect(letters().filter((subject) => /Нагадуємо|Скоро/.test(subject))).toEqual([
    'Нагадуємо про візит: 25 листопада 2026, 08:00',
  ]);
});

test('who books for tomorrow needs no reminder of two days', async () => {
  cabinet.clock.set('2026-11-22T09:00:00.000Z');
  const hall = await aHall(cabinet);
  const email = await emailOf(hall);
  await aVisit(cabinet, hall, monday);
  await cabinet.runJobs();
  await runReminders();

  expect(cabinet.mailbox.letters(email)).toHaveLength(1);
});

test('from the letter one says without sign-in that one will come; opening the link alone changes nothing', async () => {
  const { hall, visit, link } = await aBooked();
  before(48);
  await runReminders();
  const pass = link();

  const { body: seen } = await cabinet.call(null, readVisitByLinkRoute, { body: { pass } });
  expect(seen).toMatchObject({ number: visit.number, state: 'booked', from: monday, acts: ['confirm', 'cancel'] });
  expect(JSON.stringify(seen)).not.toMatch(/Лисиченко|Питання для перевірки/);
  const { body: still } = await cabinet.call(hall.owner, routes.readVisitRoute, { params: { visitId: visit.id } });
  expect(still.confirmedAt).toBeNull();

  const answer = await cabinet.call(null, answerReminderRoute, {
    body: { pass, version: seen.version, act: 'confirm' },
  });
  expect(answer.body).toMatchObject({ confirmedAt: cabinet.clock.now().toISOString(), acts: ['cancel'] });
});

test('from the letter one cancels without sign-in, and the answer tells the truth', async () => {
  const { hall, visit, link } = await aBooked();
  before(48);
  await runReminders();
  const pass = link();
  const cancel = (version: number) =>
    cabinet.call(null, answerReminderRoute, { body: { pass, version, act: 'cancel' } });

  expect((await cancel(visit.version + 5)).body.code).toBe('common.stale_version');
  expect((await cancel(visit.version)).body).toMatchObject({ state: 'cancelled_by_user', acts: [] });
  expect((await cancel(visit.version + 1)).body.code).toBe('visits.not_allowed_now');
  expect(await cabinet.db.visitPlace.count({ where: { deskId: { in: [...hall.deskIds] } } })).toBe(0);
});

test('the link of an earlier letter rules nothing once the visit has another time', async () => {
  const { hall, visit, link } = await aBooked();
  before(48);
  await runReminders();
  const pass = link();
  const moved = await change('move', hall, visit, '2026-11-25T06:00:00.000Z');
  expect(moved.status).toBe(200);

  expect((await cabinet.call(null, readVisitByLinkRoute, { body: { pass } })).body.code).toBe('visits.link_over');
  const answer = await cabinet.call(null, answerReminderRoute, {
    body: { pass, version: visit.version + 1, act: 'cancel' },
  });
  expect(answer.body.code).toBe('visits.link_over');
});

test('a link of another purpose, another cabinet or another time opens nothing', async () => {
  const { visit, link } = await aBooked();
  before(48);
  await runReminders();
  const pass = link();
  const { passes } = cabinet.services;
  const feed = passes.issue({ purpose: 'calendar_feed', subject: visit.id, edition: 1, until: new Date(monday) });
  const open = async (token: string) =>
    (await cabinet.call(null, readVisitByLinkRoute, { body: { pass: token } })).status;

  expect(await open(pass)).toBe(200);
  expect(await open(feed)).toBe(410);
  expect(await open(`${pass}x`)).toBe(410);
  cabinet.clock.set(monday);
  expect(await open(pass)).toBe(410);
});
