import { leaveFeedbackRoute } from '@cabinet/contracts/feedback';
import * as managed from '@cabinet/contracts/managed-feedback';
import { storeStaff } from '@cabinet/testkit/accounts';
import { aFeedback, storeFeedback } from '@cabinet/testkit/feedback';
import { aWord, anId } from '@cabinet/testkit/random';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { anEditor } from '#test/tables.ts';
import { aProof } from '#test/visitors.ts';
import { jobContext } from '#platform/context.ts';
import { forgetFeedback } from './forget.ts';
import { takeTurn } from './limit.ts';

const cabinet = useCabinet();
let editor: Caller;

beforeEach(async () => {
  cabinet.mailbox.clear();
  editor = await anEditor(cabinet);
});

const leave = async (form = aFeedback(), headers: Record<string, string> = {}) =>
  cabinet.call(null, leaveFeedbackRoute, { body: { form, proof: await aProof(cabinet) } }, headers);
const stored = (over: Parameters<typeof storeFeedback>[1] = {}) =>
  storeFeedback({ db: cabinet.db, secrets: cabinet.services.secrets }, over);
const read = (feedbackId: string, who = editor) =>
  cabinet.call(who, managed.readFeedbackRoute, { params: { feedbackId } });
const settle = (feedbackId: string, version: number, settlement: managed.FeedbackSettlement) =>
  cabinet.call(editor, managed.settleFeedbackRoute, { params: { feedbackId }, body: { version, settlement } });

describe('A23 what people tell of the accessibility of the site', () => {
  test('somebody without an account tells it, the database holds it sealed, an editor reads it and answers by letter', async () => {
    const email = `${aWord('reader')}@example.org`;
    const form = aFeedback({ text: `Не читається ${aWord('secret')}`, reply: { by: 'email', email } });
    const { status, body } = await leave(form, { 'accept-language': 'en' });
    expect(status).toBe(201);
    const row = await cabinet.db.feedback.findUniqueOrThrow({ where: { id: body.id } });
    expect(Buffer.from(row.said).toString('utf8')).not.toContain(email);

    const opened = (await read(body.id)).body;
    expect(opened).toMatchObject({ state: 'new', language: 'en', form, settled: null, version: 1 });
    const answer = { outcome: 'answered' as const, text: 'Виправили список.\n\nДякуємо.' };
    const settled = await settle(body.id, 1, answer);
    expect(settled.body).toMatchObject({ state: 'answered', settled: { text: answer.text, letter: 'queued' } });
    await cabinet.runJobs();
    const [letter] = cabinet.mailbox.letters(email);
    expect(letter?.text).toContain('Виправили список.');
    expect(letter?.subject).toBe('Our answer to your feedback on accessibility');
    expect(letter?.text).not.toContain(form.text);
    expect((await read(body.id)).body.settled?.letter).toBe('sent');
    expect((await settle(body.id, 2, answer)).body.code).toBe('feedback.settled');
  });

  test('editors hear of it by one letter a day that says nothing of what was written', async () => {
    const email = `${aWord('editor')}@example.org`;
    await storeStaff(cabinet.db, [], { account: { role: 'editor', email, emailKey: email } });
    await leave();
    await leave();
    await cabinet.runJobs();
    const letters = cabinet.mailbox.letters(email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('/admin/feedback');
    expect(letters[0]?.text).not.toContain('не читається');
  });

  test('the list names nobody, and every opening is recorded once for one reader', async () => {
    const feedbackId = await stored();
    const { items } = (await cabinet.call(editor, managed.listFeedbackRoute, { query: { state: 'new' } })).body;
    const line = items.find(({ id }) => id === feedbackId);
    expect(Object.keys(line ?? {}).sort()).toEqual(['id', 'receivedAt', 'reply', 'state']);
    await read(feedbackId);
    await read(feedbackId);
    const administrator = await anEditor(cabinet, 'administrator');
    await read(feedbackId, administrator);
    const readers = await cabinet.db.auditRecord.findMany({ where: { subject: feedbackId, action: 'feedback.open' } });
    expect(readers.map(({ actorId }) => actorId)).toEqual([editor.accountId, administrator.accountId]);
    expect((await read(anId())).status).toBe(404);
  });

  test('whoever left no contact cannot be answered, and it is closed with a reason instead', async () => {
    const feedbackId = await stored({ reply: { by: 'none' } });
    const { body } = await settle(feedbackId, 1, { outcome: 'answered', text: 'Виправлено' });
    expect(body.errors).toMatchObject([{ pointer: '/settlement/outcome', code: 'feedback.nobody_to_answer' }]);
    const closed = await settle(feedbackId, 1, { outcome: 'closed', text: 'Виправлено' });
    expect(closed.body).toMatchObject({ state: 'closed', version: 2, settled: { letter: null } });
    await cabinet.runJobs();
    expect((await read(feedbackId)).body.settled?.letter).toBeNull();
  });

  test('a mail server that is away is tried again, and an address that is none is told to staff', async () => {
    const email = `${aWord('gone')}@example.org`;
    const feedbackId = await stored({ reply: { by: 'email', email } });
    cabinet.mailbox.failNext(1, 550);
    await settle(feedbackId, 1, { outcome: 'answered', text: 'Виправлено' });
    await cabinet.runJobs();
    expect((await read(feedbackId)).body.settled?.letter).toBe('failed');
  });

  test('without work done by the device nothing is kept, and one network may tell only so much in an hour', async () => {
    const form = aFeedback();
    const unpaid = await cabinet.call(null, leaveFeedbackRoute, { body: { form, proof: 'bm90IGEgcHJvb2Y=' } });
    expect(unpaid.body.code).toBe('identity.proof_wrong');
    const turns = await Promise.allSettled(Array.from({ length: 25 }, () => takeTurn('198.51.100.7')));
    expect(turns.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(turns.at(-1)).toMatchObject({ reason: { problem: { status: 429 } } });
  });

  test('what was settled a year ago is forgotten, what waits is not', async () => {
    const [old, waiting] = [await stored(), await stored()];
    await settle(old, 1, { outcome: 'closed', text: 'Виправлено' });
    await cabinet.db.feedback.update({ where: { id: old }, data: { settledAt: new Date('2025-01-01T00:00:00Z') } });
    await cabinet.runJobs();
    await forgetFeedback(jobContext(cabinet.services, 'test', cabinet.services.newId()));
    expect(await cabinet.db.feedback.findMany({ where: { id: { in: [old, waiting] } }, select: { id: true } })).toEqual(
      [{ id: waiting }],
    );
  });
});
