import * as content from '@cabinet/contracts/content';
import type { ContentItemId, OfficeId } from '@cabinet/contracts/ids';
import * as managed from '@cabinet/contracts/managed-content';
import { kyivClock } from '@cabinet/domain/kyiv-time';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeTopicOf } from '@cabinet/testkit/consultations';
import { storeContent } from '@cabinet/testkit/content';
import { storeOffice } from '@cabinet/testkit/offices';
import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { contentForm } from '#test/content-inputs.ts';
import { contractRoutes, doorName } from '#test/contract-routes.ts';
import { absent } from '#test/door-inputs.ts';
import { knock } from '#test/knock.ts';

const cabinet = useCabinet();
const minute = 60_000;

/** A session lives until midnight: whoever waits for another day comes in anew. */
const anEditor = async (): Promise<Caller> =>
  cabinet.sessionFor((await storeStaff(cabinet.db, [], { account: { role: 'editor' } })).accountId);

let editor: Caller;
beforeEach(async () => {
  await cabinet.db.contentRevision.deleteMany();
  await cabinet.db.contentItem.deleteMany();
  editor = await anEditor();
});

type Form = managed.ContentForm;
const create = (kind: content.ContentKind, form: Partial<Form> = {}, officeId: OfficeId | null = null, who = editor) =>
  cabinet.call(who, managed.createContentRoute, { body: { kind, officeId, form: { ...contentForm, ...form } } });
const draft = (itemId: ContentItemId, version: number, form: Partial<Form>) =>
  cabinet.call(editor, managed.draftContentRoute, {
    params: { itemId },
    body: { version, form: { ...contentForm, ...form } },
  });
const atOnce = { from: null, to: null };
const publish = (itemId: ContentItemId, version: number, shown: managed.Publishing = atOnce, who = editor) =>
  cabinet.call(who, managed.publishContentRoute, { params: { itemId }, body: { version, shown } });
const titles = async (query: { kind: content.ReadKind; topic?: string; number?: string }) =>
  (await cabinet.call(null, content.listContentRoute, { query })).body.items.map(({ title }) => title.uk);
const bannerTitles = async () =>
  (await cabinet.call(null, content.listBannersRoute)).body.items.map(({ title }) => title.uk);

test('A20 news are written as a draft, seen by nobody, published, corrected at a later time and taken down', async () => {
  const { status, body: created } = await create('news', { titleUk: 'Перша' });
  expect(status).toBe(201);
  expect(created).toMatchObject({ standing: 'draft', hasDraft: true, version: 1 });
  expect(await titles({ kind: 'news' })).toEqual([]);

  const { body: published } = await publish(created.id, 1);
  expect(published).toMatchObject({ standing: 'shown', hasDraft: false, version: 2 });
  expect(await titles({ kind: 'news' })).toEqual(['Перша']);

  const { body: drafted } = await draft(created.id, 2, { titleUk: 'Друга' });
  expect(drafted).toMatchObject({ standing: 'shown', hasDraft: true });
  expect(await titles({ kind: 'news' })).toEqual(['Перша']);
  const { body: scheduled } = await publish(created.id, 3, { from: { date: '2026-12-01', time: '08:00' }, to: null });
  expect(scheduled.revisions.map(({ standing }) => standing)).toEqual(['scheduled', 'shown']);
  expect(await titles({ kind: 'news' })).toEqual(['Перша']);

  cabinet.clock.set(new Date('2026-12-01T06:00:00Z'));
  expect(await titles({ kind: 'news' })).toEqual(['Друга']);
  editor = await anEditor();
  const { body: down } = await cabinet.call(editor, managed.unpublishContentRoute, {
    params: { itemId: created.id },
    body: { version: 4 },
  });
  expect(down.standing).toBe('over');
  expect(await titles({ kind: 'news' })).toEqual([]);
  const gone = await cabinet.call(null, content.readContentRoute, { params: { itemId: created.id } });
  expect(gone.status).toBe(404);
});

test('A20 history lists every revision with who wrote it and what changed', async () => {
  const { body: created } = await create('news', { textUk: 'Перше.\n\nДруге.' });
  const publisher = await anEditor();
  await publish(created.id, 1, atOnce, publisher);
  await draft(created.id, 2, { textUk: 'Перше.\n\nТретє.' });
  const { body } = await cabinet.call(editor, managed.readManagedContentRoute, { params: { itemId: created.id } });

  expect(body.revisions).toMatchObject([
    { number: 2, standing: 'draft', changes: [{ field: 'textUk', removed: ['Друге.'], added: ['Третє.'] }] },
    { number: 1, standing: 'shown', authorName: 'Службенко О. П.', publisherName: 'Службенко О. П.', changes: [] },
  ]);
  const [, first] = await cabinet.db.contentRevision.findMany({ orderBy: { number: 'desc' } });
  expect(first?.authorId).not.toBe(publisher.accountId);
});

test('A20 a draft is previewed as visitors will see it, and what is published stays', async () => {
  const { body: created } = await create('news', { titleUk: 'Було' });
  await publish(created.id, 1);
  await draft(created.id, 2, { titleUk: 'Буде', textUk: '## Зміни\n\n[Розклад прийому](/booking/start)' });
  const params = { itemId: created.id, revision: 2 };
  const { body: preview } = await cabinet.call(editor, managed.previewContentRoute, { params });
  await publish(created.id, 3);
  const { body: shown } = await cabinet.call(null, content.readContentRoute, { params: { itemId: created.id } });

  expect(preview.title.uk).toBe('Буде');
  expect(preview.text.uk[0]).toEqual({ kind: 'heading', level: 2, words: [{ text: 'Зміни', href: null }] });
  expect(shown).toEqual({ ...preview, since: shown.since });
});

test('A20 a draft may lack anything and names what publishing will ask for; publishing refuses it', async () => {
  const { body: created } = await create('law', { titleEn: '', textUk: 'Слово.\n\n<b>важливе</b>' });

  expect(created.toMend.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/titleEn field.required',
    '/actNumber field.required',
    '/actDate field.required',
    '/sourceUrl field.required',
    '/textUk content.html',
  ]);
  expect(created.toMend.at(-1)?.text).toContain('Рядок 3');
  const refused = await publish(created.id, 1);
  expect(refused.status).toBe(422);
  expect(await titles({ kind: 'law' })).toEqual([]);
});

test('A20 visitors filter by topic: questions in their order, acts newest first and by a part of the number', async () => {
  const topic = await storeTopicOf(cabinet.db, []);
  const { db } = cabinet;
  await storeContent(db, { kind: 'question', titleUk: 'Друге', position: 2, topics: [topic] });
  await storeContent(db, { kind: 'question', titleUk: 'Перше', position: 1, topics: [topic] });
  await storeContent(db, { kind: 'question', titleUk: 'Інше', position: 3 });
  const act = (titleUk: string, actNumber: string, actDate: string) =>
    storeContent(db, { kind: 'law', titleUk, actNumber, actDate, sourceUrl: 'https://zakon.rada.gov.ua/laws/show/1' });
  await act('Давній', '875-XII', '1991-03-21');
  await act('Новий', '2961-IV', '2005-10-06');

  expect(await titles({ kind: 'question', topic })).toEqual(['Перше', 'Друге']);
  expect(await titles({ kind: 'question' })).toEqual(['Перше', 'Друге', 'Інше']);
  expect(await titles({ kind: 'law' })).toEqual(['Новий', 'Давній']);
  expect(await titles({ kind: 'law', number: '875' })).toEqual(['Давній']);
  const query = { kind: 'question', limit: 2 } as const;
  const { body: first } = await cabinet.call(null, content.listContentRoute, { query });
  const next = { ...query, cursor: first.nextCursor ?? '' };
  const { body: second } = await cabinet.call(null, content.listContentRoute, { query: next });
  expect([...first.items, ...second.items].map(({ title }) => title.uk)).toEqual(['Перше', 'Друге', 'Інше']);
  expect(second.nextCursor).toBeNull();
});

test('A20 a topic that is not there is refused at its place', async () => {
  const { body } = await create('news', { topics: ['no-such-topic'] });

  expect(body).toMatchObject({ errors: [{ pointer: '/form/topics/0', code: 'field.choice' }] });
});

test('A20 a change seen late is refused, and a draft is published once', async () => {
  const { body: created } = await create('news');
  expect((await draft(created.id, 1, { titleUk: 'Моє' })).status).toBe(200);
  expect((await draft(created.id, 1, { titleUk: 'Чуже' })).body).toMatchObject({ code: 'common.stale_version' });
  expect((await publish(created.id, 2)).status).toBe(200);
  expect((await publish(created.id, 3)).body).toMatchObject({ code: 'content.no_draft' });
});

test('A3 an officer publishes a banner of the own centre, and visitors see it within its dates only', async () => {
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const officer = await anOfficer(cabinet, officeId);
  const now = cabinet.clock.now();
  const { body: created } = await create('banner', { titleUk: 'Без світла' }, officeId, officer);
  const day = now.toISOString().slice(0, 10);
  const times = {
    from: { date: day, time: kyivClock(new Date(now.getTime() + 10 * minute)) },
    to: { date: day, time: kyivClock(new Date(now.getTime() + 20 * minute)) },
  };

  expect((await publish(created.id, 1, times, officer)).body.standing).toBe('scheduled');

  expect(await bannerTitles()).toEqual([]);
  cabinet.clock.set(new Date(now.getTime() + 11 * minute));
  expect(await bannerTitles()).toEqual(['Без світла']);
  const { body } = await cabinet.call(null, content.listBannersRoute);
  expect(body.items[0]?.office?.id).toBe(officeId);
  cabinet.clock.set(new Date(now.getTime() + 21 * minute));
  expect(await bannerTitles()).toEqual([]);
});

describe('O7 an officer edits banners of the own centres and nothing else', async () => {
  const doors = (await contractRoutes()).filter(({ path }) => path.startsWith('/managed-content/:itemId'));

  test('there are doors to try', () => expect(doors).toHaveLength(5));

  test.each(doors.map((route) => ({ name: doorName(route), route })))('$name', async ({ route }) => {
    const [own, other] = [await storeOffice(cabinet.db), await storeOffice(cabinet.db)];
    const officer = await anOfficer(cabinet, own);
    const ask = async (itemId: string) => (await knock(cabinet, officer, route, { ...absent(), itemId })).status;

    expect(await ask(await storeContent(cabinet.db, { kind: 'banner', officeId: other }))).toBe(404);
    expect(await ask(await storeContent(cabinet.db, { kind: 'banner' }))).toBe(404);
    expect(await ask(await storeContent(cabinet.db, { kind: 'news' }))).toBe(404);
    expect(await ask(await storeContent(cabinet.db, { kind: 'banner', officeId: own }))).not.toBe(404);
  });

  test('a list shows only these, and beginning anything else is not there', async () => {
    const [own, other] = [(await storeOffice(cabinet.db)) as OfficeId, (await storeOffice(cabinet.db)) as OfficeId];
    const officer = await anOfficer(cabinet, own);
    const mine = await storeContent(cabinet.db, { kind: 'banner', officeId: own });
    await storeContent(cabinet.db, { kind: 'banner', officeId: other });
    await storeContent(cabinet.db, { kind: 'news' });

    const { body } = await cabinet.call(officer, managed.listManagedContentRoute);

    expect(body.items.map(({ id }) => id)).toEqual([mine]);
    expect((await create('news', {}, null, officer)).status).toBe(404);
    expect((await create('banner', {}, other, officer)).status).toBe(404);
    expect((await create('banner', {}, null, officer)).status).toBe(404);
  });
});

test('A20 the list of editors says how each item stands, as its page does', async () => {
  const { db } = cabinet;
  const day = 24 * 60 * minute;
  const at = (days: number): Date => new Date(cabinet.clock.now().getTime() + days * day);
  await storeContent(db, { kind: 'news', titleUk: 'чернетка', state: 'draft' });
  await storeContent(db, { kind: 'news', titleUk: 'показано', shownFrom: at(-2), publishedAt: at(-2) });
  await storeContent(db, { kind: 'news', titleUk: 'буде', shownFrom: at(1), publishedAt: at(-2) });
  await storeContent(db, { kind: 'news', titleUk: 'було', shownFrom: at(-2), shownTo: at(-1), publishedAt: at(-2) });

  const { body } = await cabinet.call(editor, managed.listManagedContentRoute);

  const told = Object.fromEntries(body.items.map(({ title, standing }) => [title.uk, standing]));
  expect(told).toEqual({ чернетка: 'draft', показано: 'shown', буде: 'scheduled', було: 'over' });
  for (const { id, standing } of body.items) {
    const { body: one } = await cabinet.call(editor, managed.readManagedContentRoute, { params: { itemId: id } });
    expect(one.standing).toBe(standing);
    const query = { standing };
    const { body: some } = await cabinet.call(editor, managed.listManagedContentRoute, { query });
    expect(some.items.map((item) => item.id)).toEqual([id]);
  }
});

test('A20 the list of editors goes on where it ended when the last item shown is edited meanwhile', async () => {
  const names = ['Перша', 'Друга', 'Третя'];
  for (const titleUk of names) {
    await create('news', { titleUk });
    cabinet.clock.forward(minute);
  }
  const first = await cabinet.call(editor, managed.listManagedContentRoute, { query: { limit: 1 } });
  const [newest] = first.body.items;
  if (!newest) throw new Error('The list is empty');
  await draft(newest.id, newest.version, { titleUk: 'Третя, виправлена' });
  const query = { limit: 1, cursor: first.body.nextCursor ?? '' };
  const second = await cabinet.call(editor, managed.listManagedContentRoute, { query });
  expect(second.body.items.map(({ title }) => title.uk)).toEqual(['Друга']);
});
