import { createPublicKey, verify } from 'node:crypto';
import {
  calendarFeedRoute,
  dropCalendarLinkRoute,
  readCalendarLinkRoute,
  renewCalendarLinkRoute,
} from '@cabinet/contracts/visit-links';
import * as routes from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { parsePdf, readAloud } from '#platform/paper/parsed-pdf.ts';
import { anApplicant } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aHall, aVisit } from '#test/visits.ts';

const cabinet = useCabinet();
const eight = '2026-11-19T06:00:00.000Z';

const fileOf = (caller: Caller | null, url: string) =>
  cabinet.app.inject({ url, headers: caller ? { cookie: caller.cookie } : {} });

const heard = async (bytes: Buffer): Promise<string> => {
  const { pages } = await parsePdf(bytes);
  expect(pages).toHaveLength(1);
  return pages.flatMap((page) => readAloud(page.root)).join('\n');
};

test('I8 I10 the ticket is one page with number, day and time in words, centre, matter and what to bring; it names nobody', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);

  const { statusCode, rawPayload, headers } = await fileOf(hall.owner, `/api/v1/visits/${visit.id}/ticket`);

  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('application/pdf');
  const text = await heard(rawPayload);
  expect(text).toContain(`H1: Талон візиту № ${visit.number}`);
  expect(text).toMatch(/TD: четвер, 19 листопада 2026.р\.\nTH: Час\nTD: 08:00–08:35/);
  expect(text).toContain('TD: Питання для перевірки');
  expect(text).toContain('Паспорт');
  expect(text).not.toContain('Лисиченко');
});

test('I9 the ticket of a cancelled visit says so and carries no code', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  await cabinet.call(hall.owner, routes.cancelVisitRoute, {
    params: { visitId: visit.id },
    body: { version: visit.version },
  });

  const text = await heard((await fileOf(hall.owner, `/api/v1/visits/${visit.id}/ticket`)).rawPayload);

  expect(text).toContain(`Талон візиту № ${visit.number}: скасовано`);
  expect(text).toContain('Талон не діє');
  expect(text).not.toContain('Код для сканера');
});

test('the code of a ticket is proved by the public key alone, without a network; a changed one is not', async () => {
  const hall = await aHall(cabinet);
  const { number, ticketCode } = await aVisit(cabinet, hall, eight);
  const { body: jwk } = await cabinet.call(null, routes.ticketKeyRoute);
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const proves = (code: string): boolean => {
    const end = code.lastIndexOf('.');
    return verify(null, Buffer.from(code.slice(0, end)), key, Buffer.from(code.slice(end + 1), 'base64url'));
  };

  expect(ticketCode.startsWith(`CAB1.${number}.${hall.officeId}.${eight}`)).toBe(true);
  expect(proves(ticketCode)).toBe(true);
  expect(proves(ticketCode.replace(eight, '2026-11-19T06:35:00.000Z'))).toBe(false);
});

test('a ticket and a calendar entry are their owner’s alone', async () => {
  const hall = await aHall(cabinet);
  const { owner: other } = await anApplicant(cabinet);
  const { id } = await aVisit(cabinet, hall, eight);

  for (const file of ['ticket', 'calendar']) {
    expect((await fileOf(other, `/api/v1/visits/${id}/${file}`)).statusCode).toBe(404);
    expect((await fileOf(null, `/api/v1/visits/${id}/${file}`)).statusCode).toBe(401);
  }
});

const lineOf = (calendar: string, name: string): string | undefined =>
  calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

test('a moved visit keeps its UID and raises SEQUENCE: calendars move the entry and add none', async () => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, eight);
  const entry = async () => (await fileOf(hall.owner, `/api/v1/visits/${visit.id}/calendar`)).payload;
  const first = await entry();
  expect(lineOf(first, 'DTSTART')).toBe('DTSTART:20261119T060000Z');
  expect(lineOf(first, 'STATUS')).toBe('STATUS:CONFIRMED');
  expect(first).not.toMatch(/Питання для перевірки|Паспорт/);

  const { body: moved } = await cabinet.call(hall.owner, routes.moveVisitRoute, {
    params: { visitId: visit.id },
    body: { version: visit.version, officeId: hall.officeId, from: '2026-11-20T06:00:00.000Z' },
  });
  const second = await entry();
  expect(lineOf(second, 'UID')).toBe(lineOf(first, 'UID'));
  expect(lineOf(second, 'DTSTART')).toBe('DTSTART:20261120T060000Z');
  const sequence = (calendar: string) => Number(lineOf(calendar, 'SEQUENCE')?.split(':')[1]);
  expect(sequence(second)).toBeGreaterThan(sequence(first));

  await cabinet.call(hall.owner, routes.cancelVisitRoute, {
    params: { visitId: visit.id },
    body: { version: moved.version },
  });
  expect(lineOf(await entry(), 'STATUS')).toBe('STATUS:CANCELLED');
  expect(sequence(await entry())).toBeGreaterThan(sequence(second));
});

test('a calendar program reads all visits by a secret address, until the person makes a new one or none', async () => {
  const hall = await aHall(cabinet);
  await aVisit(cabinet, hall, eight);
  await aVisit(cabinet, hall, '2026-11-20T06:00:00.000Z');
  expect((await cabinet.call(hall.owner, readCalendarLinkRoute)).body.url).toBeNull();
  const renew = async () => (await cabinet.call(hall.owner, renewCalendarLinkRoute)).body.url ?? '';
  const read = async (url: string) => fileOf(null, new URL(url).pathname);

  const first = await renew();
  expect((await cabinet.call(hall.owner, readCalendarLinkRoute)).body.url).toBe(first);
  const { payload, headers } = await read(first);
  expect(headers['content-type']).toContain('text/calendar');
  expect(payload.match(/BEGIN:VEVENT/g)).toHaveLength(2);

  const second = await renew();
  expect((await read(first)).statusCode).toBe(404);
  expect((await read(second)).statusCode).toBe(200);
  await cabinet.call(hall.owner, dropCalendarLinkRoute);
  expect((await read(second)).statusCode).toBe(404);
  const third = await renew();
  expect((await read(second)).statusCode).toBe(404);
  expect((await read(third)).statusCode).toBe(200);
  await cabinet.db.account.updateMany({
    where: { person: { id: hall.personId } },
    data: { state: 'inactive' },
  });
  expect((await read(third)).statusCode).toBe(404);
  const pass = 'a'.repeat(300);
  expect((await cabinet.call(null, calendarFeedRoute, { params: { pass } })).status).toBe(404);
});
