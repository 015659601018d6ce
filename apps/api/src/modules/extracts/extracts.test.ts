import * as extracts from '@cabinet/contracts/extracts';
import { changeCardRoute } from '@cabinet/contracts/registry';
import { readAsice } from '@cabinet/kep/asice/asice';
import { verifySignedFile } from '@cabinet/kep/asice/signed-file';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { expect, test } from 'vitest';
import { parsePdf, readAloud } from '#platform/paper/parsed-pdf.ts';
import { contextOf } from '#test/cabinet.ts';
import { anExtractDesk, anOrderedExtract, type ExtractDesk, order } from '#test/extracts.ts';
import { type Signer, signatureOver } from '#test/signed-applications.ts';
import { bindKey, useSigning } from '#test/signing.ts';
import { keepExtract } from './keep.ts';

const room = useSigning();
const { cabinet } = room;

type Ordered = Awaited<ReturnType<typeof anOrderedExtract>>;

const paramsOf = ({ extractId }: Ordered) => ({ extractId });
const review = (desk: Ordered, officer = desk.officer) =>
  cabinet.call(officer, extracts.reviewExtractRoute, { params: paramsOf(desk) });
const listOwn = ({ owner }: ExtractDesk) => cabinet.call(owner, extracts.listOwnExtractsRoute);

/** A key that opens the officer's account. */
async function aKeyOf({ officer }: ExtractDesk): Promise<Signer> {
  const signer = await room.aSigner({ surname: 'Службенко', givenName: 'Оксана', patronymic: 'Петрівна' });
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'challenge:' } } });
  const bound = await bindKey(room, officer, signer);
  if (bound.status !== 201) throw new Error(`Not bound: ${JSON.stringify(bound.body)}`);
  return signer;
}

async function sign(desk: Ordered, signer: Signer) {
  const { version, cardVersion } = (await review(desk)).body;
  const params = paramsOf(desk);
  const prepared = await cabinet.call(desk.officer, extracts.prepareExtractRoute, {
    params,
    body: { cardVersion: cardVersion ?? 0 },
  });
  const body = {
    ...{ version, cardVersion: cardVersion ?? 0 },
    signature: await signatureOver(signer, prepared.body.manifest),
  };
  return cabinet.call(desk.officer, extracts.signExtractRoute, { params, body });
}

const download = async ({ owner }: ExtractDesk, documentId: string | null): Promise<Uint8Array<ArrayBuffer>> => {
  const url = `/api/v1/documents/${documentId}/content`;
  const answer = await cabinet.app.inject({ method: 'GET', url, headers: { cookie: owner.cookie } });
  expect(answer.statusCode).toBe(200);
  return new Uint8Array(answer.rawPayload);
};

const withMoney = () =>
  aCard({
    numbers: { taxId: aTaxId('1985-03-18', 'female') },
    payment: { iban: 'UA213223130000026007233566001', bank: null },
  });

test('D4 a person orders an extract, and the term of three working days is shown to both sides', async () => {
  const desk = await anExtractDesk(cabinet);
  const offered = (await listOwn(desk)).body;
  expect(offered.hasCard).toBe(true);
  expect(offered.offices.map(({ id }) => id)).toContain(desk.officeId);
  const ordered = await order(cabinet, desk);
  // Wednesday the 18th: Thursday, Friday, Monday.
  expect([ordered.status, ordered.body.state, ordered.body.dueOn, ordered.body.overdue]).toEqual([
    201,
    'ordered',
    '2026-11-23',
    false,
  ]);
  expect((await order(cabinet, desk)).body.code).toBe('extracts.under_way');
  const { body } = await cabinet.call(desk.officer, extracts.listExtractsRoute, { query: {} as never });
  expect(body.items).toMatchObject([{ number: ordered.body.number, overdue: false }]);
  await cabinet.db.cardExtract.update({ where: { id: ordered.body.id }, data: { dueOn: '2026-11-17' } });
  expect((await listOwn(desk)).body.items).toMatchObject([{ overdue: true }]);
  expect(
    (await cabinet.call(desk.officer, extracts.listExtractsRoute, { query: {} as never })).body.items,
  ).toMatchObject([{ overdue: true }]);
});

test('D4 two orders at once make one', async () => {
  const desk = await anExtractDesk(cabinet);
  const answers = await Promise.all([order(cabinet, desk), order(cabinet, desk)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test('D4 without a card in force nothing is ordered, and only of an office that issues extracts', async () => {
  const desk = await anExtractDesk(cabinet);
  const cnap = await storeOffice(cabinet.db, { kind: 'cnap' });
  expect((await order(cabinet, { ...desk, officeId: cnap as never })).body.errors).toMatchObject([
    { pointer: '/officeId', code: 'field.choice' },
  ]);
  await cabinet.db.registryCard.update({ where: { id: desk.cardId }, data: { state: 'closed', closedGround: 'left' } });
  expect((await order(cabinet, desk)).body.code).toBe('registry.card_closed');
  const { accountId } = await storeApplicant(cabinet.db);
  const nobody = await cabinet.sessionFor(accountId);
  expect((await order(cabinet, { ...desk, owner: nobody })).body.code).toBe('extracts.no_card');
});

test('D4 H3 a signed extract is a paper that is read aloud, and a container that anybody verifies', async () => {
  const content = withMoney();
  const desk = await anOrderedExtract(cabinet, { content });
  const signed = await sign(desk, await aKeyOf(desk));
  expect([signed.status, signed.body.state, signed.body.says]).toEqual([200, 'signed', null]);
  await cabinet.runJobs();

  const [own] = (await listOwn(desk)).body.items;
  expect(own).toMatchObject({ state: 'signed', reason: null });
  const paper = await download(desk, own?.paperId ?? null);
  const { pages } = await parsePdf(Buffer.from(paper));
  const said = pages.flatMap(({ root }) => readAloud(root)).join('\n');
  for (const words of [
    'Ярова Олена Петрівна',
    content.numbers.taxId,
    'II група',
    'безстроково',
    'Е-77/25',
    own?.number,
  ])
    expect(said).toContain(words);
  expect(said).not.toContain('G80.1');
  expect(said).not.toContain('UA2132');

  const container = await download(desk, own?.containerId ?? null);
  const inside = (await readAsice(container)).files.find(({ name }) => name.endsWith('.pdf'));
  expect(inside?.content).toEqual(paper);
  const now = cabinet.clock.now();
  const { signing } = cabinet.services;
  const report = await verifySignedFile(container, {
    ...{ at: now, receivedAt: now, trust: signing.trust(), revocation: signing.revocation },
    policy: { allowTestAnchors: true, purposes: ['signature'], requireQualified: true, requireIssuerGranted: true },
  });
  expect([report.kind, report.verdict, report.problem]).toEqual(['asic-e', 'total-passed', null]);

  const [message] = await cabinet.db.message.findMany({ where: { personId: desk.personId } });
  expect(message?.subject).toBe(`Витяг № ${own?.number} готовий`);
});

test('D4 a diagnosis is in the extract only where its person wants it, and nobody reads the account for payments', async () => {
  const without = await anOrderedExtract(cabinet, { content: withMoney() });
  const withIt = await anOrderedExtract(cabinet, { content: withMoney(), withDiagnosis: true });
  const [said, more] = [(await review(without)).body, (await review(withIt)).body].map(({ says }) =>
    JSON.stringify(says),
  );
  expect(said).not.toContain('G80.1');
  expect(more).toContain('G80.1');
  expect(`${said}${more}`).not.toContain('UA2132');
});

test('D4 papers are made once, however often they are asked for', async () => {
  const desk = await anOrderedExtract(cabinet);
  await sign(desk, await aKeyOf(desk));
  const ctx = contextOf(cabinet, { role: 'system', job: 'extracts.keep' });
  await Promise.all([keepExtract(ctx, desk.extractId), keepExtract(ctx, desk.extractId)]);
  await cabinet.runJobs();
  expect(await cabinet.db.document.count({ where: { personId: desk.personId } })).toBe(2);
  expect(await cabinet.db.message.count({ where: { personId: desk.personId } })).toBe(1);
});

test('D4 a key of somebody else, a card that has changed and a silent centre sign nothing', async () => {
  const desk = await anOrderedExtract(cabinet);
  const key = await aKeyOf(desk);
  expect((await sign(desk, await room.aSigner())).body.code).toBe('extracts.key_not_bound');

  const { version, cardVersion } = (await review(desk)).body;
  const prepared = await cabinet.call(desk.officer, extracts.prepareExtractRoute, {
    params: paramsOf(desk),
    body: { cardVersion: cardVersion ?? 0 },
  });
  const signature = await signatureOver(key, prepared.body.manifest);
  await cabinet.call(desk.officer, changeCardRoute, {
    params: { cardId: desk.cardId },
    body: { version: 1, change: { topic: 'social', value: { education: 'вища' } } } as never,
  });
  const stale = { params: paramsOf(desk), body: { version, cardVersion: cardVersion ?? 0, signature } };
  expect((await cabinet.call(desk.officer, extracts.signExtractRoute, stale)).body.code).toBe('common.stale_version');

  room.centre().switch('all', 'down');
  cabinet.clock.forward(2 * 3_600_000);
  expect((await sign(desk, key)).body.code).toBe('signatures.centre_silent');
  room.centre().switch('all', 'well');
  expect((await listOwn(desk)).body.items).toMatchObject([{ state: 'ordered' }]);
});

test('D4 a refusal gives its reason in the cabinet alone, and is the last word', async () => {
  const desk = await anOrderedExtract(cabinet);
  const refuse = () =>
    cabinet.call(desk.officer, extracts.refuseExtractRoute, {
      params: paramsOf(desk),
      body: { version: 1, reason: 'Картку звіряють із рішенням комісії' },
    });
  expect((await refuse()).body).toMatchObject({ state: 'refused', decidedBy: 'Службенко О. П.' });
  expect((await refuse()).body.code).toBe('extracts.decided');
  await cabinet.runJobs();
  expect((await listOwn(desk)).body.items).toMatchObject([{ reason: 'Картку звіряють із рішенням комісії' }]);
  const [message] = await cabinet.db.message.findMany({ where: { personId: desk.personId } });
  expect(message?.subject).toContain('не видано');
  expect(JSON.stringify(message)).not.toContain('комісії');
  expect((await order(cabinet, desk)).status).toBe(201);
});

test('S25 an extract is seen by the office that was asked, and each look is in the person’s journal', async () => {
  const desk = await anOrderedExtract(cabinet);
  const officerAt = async (kind: 'cnap' | 'social_protection', ...offices: string[]) => {
    const officeId = await storeOffice(cabinet.db, { kind });
    return cabinet.sessionFor((await storeStaff(cabinet.db, [officeId, ...offices])).accountId);
  };
  expect((await review(desk, await officerAt('cnap'))).status).toBe(404);
  expect((await review(desk, await officerAt('social_protection'))).status).toBe(404);
  expect((await cabinet.call(await officerAt('cnap'), extracts.listExtractsRoute, { query: {} as never })).status).toBe(
    403,
  );
  await cabinet.call(desk.officer, extracts.listExtractsRoute, { query: {} as never });
  await review(desk);
  const readings = await cabinet.db.readRecord.findMany({ where: { personId: desk.personId } });
  expect(readings.map(({ what }) => what).toSorted()).toEqual(['extracts.list', 'extracts.view']);
});
