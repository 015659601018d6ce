import { buffer } from 'node:stream/consumers';
import * as routes from '@cabinet/contracts/applications';
import * as inbox from '@cabinet/contracts/inbox';
import { storeApplication } from '@cabinet/testkit/applications';
import { expect, test } from 'vitest';
import { runJob } from '#platform/jobs/worker.ts';
import { aClaimedDesk, aDesk, aSentDesk } from '#test/applications.ts';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { openDocumentFile } from '../documents/public.ts';
import { applicationJobs } from './jobs.ts';
import { keepPapers } from './keep-papers.ts';

const cabinet = useCabinet();

const view = async (desk: Awaited<ReturnType<typeof aDesk>>) =>
  (await cabinet.call(desk.owner, routes.readApplicationRoute, { params: { applicationId: desk.draft.id } })).body;
const papersOf = (personId: string, kind: string) => cabinet.db.document.findMany({ where: { personId, kind } });
const bytesOf = async (documentId: string) =>
  buffer((await openDocumentFile(contextOf(cabinet, { role: 'system', job: 'test' }), documentId, 'content')).stream);

test('F13 after sending, a receipt in PDF lies in the person’s documents; told twice, there is one', async () => {
  const desk = await aSentDesk(cabinet);
  await cabinet.runJobs();
  const eventId = (await view(desk)).timeline.at(-1)?.id;
  const job = applicationJobs.find(({ name }) => name === 'applications.keep-papers');
  if (!job) throw new Error('No such job');
  await runJob(cabinet.services, job, { applicationId: desk.draft.id, act: 'submit', eventId });

  const body = await view(desk);
  const receipts = await papersOf(desk.personId, 'receipt');

  expect(receipts.map(({ id, fileName }) => [id, fileName])).toEqual([
    [body.receiptId, `receipt-${desk.draft.number}.pdf`],
  ]);
  expect((await bytesOf(body.receiptId ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('F13 a decision made while the receipt is drawn does not part the receipt from its application', async () => {
  const desk = await aSentDesk(cabinet);
  const { timeline } = await view(desk);
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  const put: typeof ctx.files.put = async (...file) => {
    await cabinet.db.application.update({ where: { id: desk.draft.id }, data: { decidedAt: cabinet.clock.now() } });
    return ctx.files.put(...file);
  };
  const files: typeof ctx.files = Object.assign(Object.create(ctx.files), { put });
  const eventId = timeline.at(-1)?.id ?? '';

  await keepPapers({ ...ctx, files }, { applicationId: desk.draft.id, act: 'submit', eventId });

  const [receipt] = await papersOf(desk.personId, 'receipt');
  expect(receipt).toBeDefined();
  expect((await view(desk)).receiptId).toBe(receipt?.id);
});

test('F11 F13 the decision is kept as a PDF and told to the applicant in one message', async () => {
  const desk = await aClaimedDesk(cabinet);
  await cabinet.runJobs();
  const { version } = await view(desk);
  await cabinet.call(desk.officer, inbox.decideApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: { version, outcome: 'refused', reason: 'Неправдиві відомості', ground: 'Закон № 5203-VI, стаття 10' },
  });
  await cabinet.runJobs();

  const { decisionPaperId } = await view(desk);
  const messages = await cabinet.db.message.findMany({
    where: { personId: desk.personId, template: 'applications.refused' },
  });

  expect((await papersOf(desk.personId, 'decision')).map(({ id }) => id)).toEqual([decisionPaperId]);
  expect((await bytesOf(decisionPaperId ?? '')).length).toBeGreaterThan(5_000);
  expect(messages).toHaveLength(1);
});

test('a service given as the queue allows has a receipt too', async () => {
  const desk = await aSentDesk(cabinet, { term: { unit: 'queue', value: null } });
  await cabinet.runJobs();

  expect((await view(desk)).receiptId).not.toBeNull();
});

test('a draft nobody touches is warned of once in its last week and deleted after ninety days', async () => {
  const desk = await aDesk(cabinet);
  const dayMs = 86_400_000;
  const begun = cabinet.clock.now().getTime();
  const sent = await storeApplication(cabinet.db, {
    ...desk,
    state: 'submitted',
    row: { updatedAt: cabinet.clock.now() },
  });
  const onDay = async (day: number) => {
    cabinet.clock.set(new Date(begun + day * dayMs));
    await cabinet.services.queue.boss.send('applications.expire-drafts', {});
    await cabinet.runJobs();
    return {
      kept: await cabinet.db.application.count({ where: { id: desk.draft.id } }),
      warned: await cabinet.db.applicationEvent.count({
        where: { applicationId: desk.draft.id, act: 'draftExpiring' },
      }),
    };
  };

  expect(await onDay(82)).toEqual({ kept: 1, warned: 0 });
  expect(await onDay(83)).toEqual({ kept: 1, warned: 1 });
  expect(await onDay(84)).toEqual({ kept: 1, warned: 1 });
  expect(await onDay(90)).toEqual({ kept: 0, warned: 0 });
  expect(await cabinet.db.application.count({ where: { id: sent } })).toBe(1);
});
