import type { Route } from '@cabinet/contracts/http/route';
import * as inbox from '@cabinet/contracts/inbox';
import { listReadingsRoute } from '@cabinet/contracts/persons';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { aClaimedDesk, anOfficer, aSentDesk } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const text = 'Є причина для цього';

test('every act of an officer that answers an application is in the applicant’s journal as a look at it', async () => {
  const desk = await aClaimedDesk(cabinet);
  const params = { applicationId: desk.draft.id };
  const colleague = await anOfficer(cabinet, desk.officeId);
  const attachmentId = desk.review.slots.flatMap(({ documents }) => documents)[0]?.id ?? '';
  const question = { kind: 'explain', requirementCode: null, pointer: null, text } as const;
  const acts: readonly [Route, Record<string, unknown>, Caller?][] = [
    [inbox.judgeDocumentRoute, { verdict: 'accepted' }],
    [inbox.addNoteRoute, { text }],
    [inbox.askForInformationRoute, { dueOn: '2026-11-27', requests: [question] }],
    [inbox.endInformationRoute, { reason: text }],
    [inbox.suspendApplicationRoute, { reason: text, owner: 'law' }],
    [inbox.resumeApplicationRoute, {}],
    [inbox.takeOverApplicationRoute, { reason: text }, colleague],
    [inbox.takeOverApplicationRoute, { reason: text }],
    [inbox.releaseApplicationRoute, {}],
    [inbox.claimApplicationRoute, {}],
    [inbox.decideApplicationRoute, { outcome: 'refused', reason: text, ground: text }],
  ];
  const looks = () => cabinet.db.readRecord.count({ where: { personId: desk.personId, what: 'applications.view' } });
  for (const [route, body, officer = desk.officer] of acts) {
    cabinet.clock.forward(16 * 60_000);
    const before = await looks();
    const { version } = await cabinet.db.application.findUniqueOrThrow({ where: { id: desk.draft.id } });
    const { status } = await cabinet.call(officer, route as typeof inbox.addNoteRoute, {
      params: { ...params, attachmentId } as never,
      body: { version, ...body } as never,
    });
    expect([route.path, status, (await looks()) - before]).toEqual([route.path, 200, 1]);
  }
});

test('the journal names the office of the application, in the language of whoever reads it', async () => {
  const desk = await aSentDesk(cabinet);
  // Of two offices the officer has, the other one comes first.
  const other = await storeOffice(cabinet.db, { id: '00000000-0000-7000-8000-000000000001', nameUk: 'ЦНАП Інший' });
  await cabinet.db.office.update({ where: { id: desk.officeId }, data: { nameUk: 'ЦНАП Наш', nameEn: 'Our centre' } });
  const { accountId } = await storeStaff(cabinet.db, [other, desk.officeId]);
  const officer = await cabinet.sessionFor(accountId);
  await cabinet.call(officer, inbox.listInboxRoute, { query: { officeId: desk.officeId } });
  await cabinet.call(officer, inbox.reviewApplicationRoute, { params: { applicationId: desk.draft.id } });

  const officesIn = async (language: string) =>
    (await cabinet.call(desk.owner, listReadingsRoute, {}, { 'accept-language': language })).body.items.map(
      ({ officeName }) => officeName,
    );
  expect(await officesIn('uk')).toEqual(['ЦНАП Наш', 'ЦНАП Наш']);
  expect(await officesIn('en')).toEqual(['Our centre', 'Our centre']);
});

test('the first look of the day at a full page of the inbox costs as few statements as the second', async () => {
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const people = new Set<string>();
  for (let count = 0; count < 30; count += 1) {
    const { personId } = await storeApplicant(cabinet.db);
    people.add(personId);
    await storeApplication(cabinet.db, { personId, officeId, serviceId, state: 'submitted' });
  }
  const officer = await anOfficer(cabinet, officeId);
  let statements = 0;
  const count = (): void => {
    statements += 1;
  };
  cabinet.services.database.pool.on('acquire', count);
  const look = async (): Promise<number> => {
    statements = 0;
    expect((await cabinet.call(officer, inbox.listInboxRoute, { query: { limit: 30 } })).body.items).toHaveLength(30);
    return statements;
  };
  await look();
  await cabinet.db.account.findFirst();
  cabinet.clock.forward(24 * 3_600_000);
  const [first, second] = [await look(), await look()];
  cabinet.services.database.pool.off('acquire', count);

  expect(first).toBeLessThanOrEqual(second + 1);
  expect(await cabinet.db.readRecord.count({ where: { personId: { in: [...people] }, what: 'inbox.list' } })).toBe(60);
});
