import { resendConfirmationRoute } from '@cabinet/contracts/identity';
import {
  countRecipientsRoute,
  listDeadLettersRoute,
  listMessagesRoute,
  markAllReadRoute,
  markReadRoute,
  readMessageRoute,
  resendLetterRoute,
  sendMessageRoute,
} from '@cabinet/contracts/notifications';
import { changeEmailRoute } from '@cabinet/contracts/security';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { write } from '#platform/write.ts';
import { applicationMoved } from '../applications/events.ts';
import { passwordChanged } from '../identity/events.ts';
import { letterAttempts } from './rules.ts';

const cabinet = useCabinet();
let officeId: string;
let officer: Caller;
let administrator: Caller;

beforeAll(async () => {
  officeId = await storeOffice(cabinet.db);
  officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);
  administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
});
beforeEach(() => cabinet.mailbox.clear());

let count = 0;

/** An application of somebody, with one entry in its timeline. */
const anApplication = async (more: { state?: string; act?: string; notifyByEmail?: boolean } = {}) => {
  const { accountId, personId } = await storeApplicant(cabinet.db, {
    person: { notifyByEmail: more.notifyByEmail ?? true },
  });
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const service = await cabinet.db.service.findUniqueOrThrow({
    where: { id: serviceId },
    select: { currentRevisionId: true },
  });
  const at = cabinet.clock.now();
  const eventId = anId();
  count += 1;
  const { id: applicationId, number } = await cabinet.db.application.create({
    data: {
      id: anId(),
      number: `TEST-${count}`,
      personId,
      serviceId,
      revisionId: service.currentRevisionId ?? '',
      officeId,
      state: more.state ?? 'refused',
      answers: {},
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
      decisionReason: 'ТАЄМНА-ПРИЧИНА',
      decidedByName: 'Службенко О. П.',
      events: {
        create: {
          id: eventId,
          at,
          act: more.act ?? 'refuse',
          actorRole: 'officer',
          actorName: 'Службенко О. П.',
          text: 'ТАЄМНА-ПРИЧИНА',
        },
      },
    },
    select: { id: true, number: true },
  });
  const email = (await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).email;
  return { accountId, personId, applicationId, number, eventId, email, caller: await cabinet.sessionFor(accountId) };
};

const publish = async (event: Parameters<Parameters<Parameters<typeof write>[2]>[0]['publish']>[0]) =>
  write(contextOf(cabinet, { role: 'system', job: 'test' }), 'test.publish', async ({ audit, publish: send }) => {
    audit({ subject: 'test' });
    send(event);
    return null;
  });

test('J1 J2 J9 F13 a decision makes one message and one letter, with the right salutation and without the reason', async () => {
  const { caller, applicationId, number, eventId, email } = await anApplication();
  await publish(applicationMoved({ applicationId, act: 'refuse', eventId }));
  await publish(applicationMoved({ applicationId, act: 'refuse', eventId }));

  await cabinet.runJobs();

  const { body } = await cabinet.call(caller, listMessagesRoute);
  expect(body.items).toHaveLength(1);
  expect(body.unread).toBe(1);
  expect(body.items[0]).toMatchObject({
    subject: `Заяву ${number} розглянуто`,
    senderName: 'Службенко О. П.',
    link: `/cabinet/applications/${applicationId}`,
    readAt: null,
  });
  expect(body.items[0]?.body).toContain('відмовлено у розгляді');
  const [letter, ...others] = cabinet.mailbox.letters(email);
  expect(others).toEqual([]);
  expect(letter?.text).toContain('Шановна Маріє Іванівно');
  expect(letter?.text).toContain(`/cabinet/applications/${applicationId}`);
  expect(letter?.html).toContain('lang="uk"');
  expect(JSON.stringify([body, letter])).not.toContain('ТАЄМНА-ПРИЧИНА');
});

test('C2 a person who wants no letters still has the message', async () => {
  const { caller, applicationId, eventId, email } = await anApplication({ notifyByEmail: false });
  await publish(applicationMoved({ applicationId, act: 'approve', eventId }));

  await cabinet.runJobs();

  expect((await cabinet.call(caller, listMessagesRoute)).body.items).toHaveLength(1);
  expect(cabinet.mailbox.letters(email)).toEqual([]);
});

test('R14 a mail server that is down loses nothing: the letter goes when it is back, once', async () => {
  const { accountId, email } = await anApplication();
  cabinet.mailbox.failNext(2, 451);
  await publish(passwordChanged({ accountId }));

  await cabinet.runJobs({ tolerate: true });
  const waiting = await cabinet.db.letter.findFirstOrThrow({ where: { accountId, kind: 'identity.password_changed' } });
  await cabinet.db
    .$executeRaw`update pgboss.job set start_after = now() where name = 'notifications.send-letter' and state = 'retry'`;
  await cabinet.runJobs({ tolerate: true });
  await cabinet.db
    .$executeRaw`update pgboss.job set start_after = now() where name = 'notifications.send-letter' and state = 'retry'`;
  await cabinet.runJobs({ tolerate: true });

  expect(waiting).toMatchObject({ state: 'queued', attempts: 1 });
  expect(cabinet.mailbox.letters(email)).toHaveLength(1);
  expect(await cabinet.db.letter.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
    state: 'sent',
    attempts: 3,
  });
});

test('R8 a letter that cannot arrive is listed with a masked address, and an administrator sends it anew', async () => {
  const { accountId, email } = await anApplication();
  cabinet.mailbox.failNext(1, 550);
  await publish(passwordChanged({ accountId }));
  await cabinet.runJobs({ tolerate: true });

  const { body } = await cabinet.call(administrator, listDeadLettersRoute);
  const [dead] = body.items;
  expect(dead).toMatchObject({ kind: 'identity.password_changed', attempts: 1 });
  expect(dead?.to).not.toBe(email);
  expect((await cabinet.call(officer, listDeadLettersRoute)).status).toBe(403);

  const resent = await cabinet.call(administrator, resendLetterRoute, { params: { letterId: dead?.id ?? '' } });
  await cabinet.runJobs();

  expect(resent.status).toBe(202);
  expect(cabinet.mailbox.letters(email)).toHaveLength(1);
  expect((await cabinet.call(administrator, resendLetterRoute, { params: { letterId: dead?.id ?? '' } })).status).toBe(
    409,
  );
});

test('a letter tried long enough becomes dead instead of being forgotten', async () => {
  const { accountId } = await anApplication();
  await publish(passwordChanged({ accountId }));
  await cabinet.db.letter.updateMany({ where: { accountId }, data: { attempts: letterAttempts - 1 } });
  cabinet.mailbox.failNext(1, 451);
  await cabinet.runJobs({ tolerate: true });
  await cabinet.db.letter.updateMany({ where: { accountId }, data: { attempts: letterAttempts - 1 } });
  cabinet.mailbox.failNext(1, 451);
  await cabinet.db
    .$executeRaw`update pgboss.job set start_after = now() where name = 'notifications.send-letter' and state = 'retry'`;
  await cabinet.runJobs({ tolerate: true });

  expect((await cabinet.db.letter.findFirstOrThrow({ where: { accountId } })).state).toBe('dead');
});

test('J1 a message is read once, all can be marked at once, and a stranger’s message is not there', async () => {
  const [mine, other] = [await anApplication(), await anApplication()];
  for (const { applicationId, eventId } of [mine, other])
    await publish(applicationMoved({ applicationId, act: 'approve', eventId }));
  await cabinet.runJobs();
  const [message] = (await cabinet.call(mine.caller, listMessagesRoute)).body.items;
  const params = { messageId: message?.id as never };

  const first = await cabinet.call(mine.caller, markReadRoute, { params });
  cabinet.clock.forward(60_000);
  const second = await cabinet.call(mine.caller, markReadRoute, { params });

  expect(first.body.readAt).not.toBeNull();
  expect(second.body.readAt).toBe(first.body.readAt);
  expect((await cabinet.call(other.caller, readMessageRoute, { params })).status).toBe(404);
  expect((await cabinet.call(other.caller, markReadRoute, { params })).status).toBe(404);
  expect((await cabinet.call(other.caller, markAllReadRoute)).body.read).toBe(1);
});

test('J8 an officer writes to one applicant or to a group of their own office, and to nobody else', async () => {
  const { caller, applicationId, email } = await anApplication({ state: 'in_review' });
  const elsewhere = await storeOffice(cabinet.db);
  const send = (to: object) =>
    cabinet.call(officer, sendMessageRoute, {
      body: { to: to as never, subject: 'Завітайте до нас', body: 'Візьміть із собою оригінал.' },
    });

  const counted = await cabinet.call(officer, countRecipientsRoute, { query: { officeId, state: 'in_review' } });
  const nobody = await cabinet.call(officer, countRecipientsRoute, { query: { officeId, serviceCode: 'no-such' } });
  const notMine = await cabinet.call(officer, countRecipientsRoute, { query: { officeId: elsewhere } });
  const one = await send({ kind: 'application', applicationId });
  const group = await send({ kind: 'group', officeId, serviceCode: null, state: 'in_review' });
  const foreign = await send({ kind: 'group', officeId: elsewhere, serviceCode: null, state: null });
  await cabinet.runJobs();

  expect([one.status, one.body.recipients]).toEqual([201, 1]);
  expect(group.body.recipients).toBeGreaterThanOrEqual(1);
  expect(counted.body.recipients).toBe(group.body.recipients);
  expect([nobody.body.recipients, notMine.status]).toEqual([0, 404]);
  expect(foreign.status).toBe(404);
  const { body } = await cabinet.call(caller, listMessagesRoute);
  expect(body.items[0]?.senderName).toContain('Службенко');
  expect(cabinet.mailbox.letters(email)[0]?.text).not.toContain('Візьміть із собою оригінал');
});

test('J8 a draft is nobody’s business: its owner cannot be written to through it', async () => {
  const { applicationId } = await anApplication({ state: 'draft' });

  const { status } = await cabinet.call(officer, sendMessageRoute, {
    body: {
      to: { kind: 'application', applicationId: applicationId as never },
      subject: 'Добрий день',
      body: 'Ви щось пишете?',
    },
  });

  expect(status).toBe(404);
});

test('S10 a notice of the account goes to nobody while its address is not proved', async () => {
  const { accountId, email } = await anApplication();
  await cabinet.db.account.update({ where: { id: accountId }, data: { emailVerifiedAt: null } });

  await publish(passwordChanged({ accountId }));
  await cabinet.runJobs();

  expect(cabinet.mailbox.letters(email)).toEqual([]);
  expect((await cabinet.db.letter.findFirstOrThrow({ where: { accountId } })).state).toBe('needless');
});

test('B8 a letter to an address that is not proved does not repeat the words its owner wrote', async () => {
  const { accountId, personId, email, caller } = await anApplication();
  const unproved = { emailVerifiedAt: null, state: 'awaiting_confirmation' };
  await cabinet.db.account.update({ where: { id: accountId }, data: unproved });
  await cabinet.db.person.update({ where: { id: personId }, data: { salutationOverride: 'Ваш приз чекає' } });

  await cabinet.call(caller, resendConfirmationRoute);
  await cabinet.runJobs();

  const [letter] = cabinet.mailbox.letters(email);
  expect(letter?.text).toContain('/confirm#');
  expect(JSON.stringify(letter)).not.toContain('Ваш приз чекає');
});

test('S10 C11 the present address learns of the wished one alike, whether the wished one is free or somebody’s', async () => {
  const [one, two, owner] = [await anApplication(), await anApplication(), await anApplication()];
  const free = `free-${anId()}@example.ua`;

  await cabinet.call(one.caller, changeEmailRoute, { body: { email: free } });
  await cabinet.call(two.caller, changeEmailRoute, { body: { email: owner.email } });
  await cabinet.runJobs();

  const subjects = (email: string) => cabinet.mailbox.letters(email).map(({ subject }) => subject);
  expect(subjects(one.email)).toHaveLength(1);
  expect(subjects(two.email)).toEqual(subjects(one.email));
  expect(subjects(free)).toHaveLength(1);
  expect(subjects(owner.email)).toEqual([]);
});
