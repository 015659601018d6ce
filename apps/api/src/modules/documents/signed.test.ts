import { clearSlotRoute, fillSlotRoute, readApplicationRoute } from '@cabinet/contracts/applications';
import {
  type Document,
  listDocumentsRoute,
  readDocumentRoute,
  uploadDocumentRoute,
} from '@cabinet/contracts/documents';
import { reviewApplicationRoute } from '@cabinet/contracts/inbox';
import { utf8 } from '@cabinet/kep/bytes';
import type { IssuedUser } from '@cabinet/kep/testing/issue-user';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { jobContext } from '#platform/context.ts';
import { runJob } from '#platform/jobs/worker.ts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import type { Caller } from '#test/cabinet.ts';
import { rawPdf } from '#test/corpus/pdfs.ts';
import { containerOf, signedWith } from '#test/corpus/signed-files.ts';
import { signedPdfOf } from '#test/corpus/signed-pdf.ts';
import { aReadyDesk, paramsOf, sendDraft, type SigningDesk } from '#test/signed-applications.ts';
import { useSigning } from '#test/signing.ts';
import { documentJobs } from './jobs.ts';
import { sweepFiles } from './sweep.ts';

const room = useSigning();
const { cabinet } = room;
const xml = utf8('<?xml version="1.0" encoding="UTF-8"?><довідка>№ 1</довідка>');
const pdf = new Uint8Array(rawPdf());
const minute = 60_000;

let signer: IssuedUser;
beforeAll(async () => {
  signer = await room.aSigner({ organization: 'ЦНАП', title: 'адміністратор' });
});

let owner: Caller;
beforeEach(async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  owner = await cabinet.sessionFor(accountId);
});

const read = async (documentId: Document['id']) =>
  (await cabinet.call(owner, readDocumentRoute, { params: { documentId } })).body;

const addChecked = async (bytes: Buffer, name: string) => {
  const { body } = await cabinet.upload(owner, uploadDocumentRoute, { name, bytes }, { kind: 'other' });
  await cabinet.runJobs();
  return read(body.id);
};

/** What the clock does each minute. */
const askAgain = async (): Promise<void> => {
  const job = documentJobs.find(({ name }) => name === 'documents.look-at-signatures');
  if (!job) throw new Error('The job is gone');
  await runJob(cabinet.services, job, {});
};

const signs = (content: Uint8Array): Promise<Buffer> => signedWith(new Uint8Array(content), true, signer);

/** Puts this document alone into the slot of the draft. */
const fillWith = async (desk: SigningDesk, documentId: Document['id']): Promise<void> => {
  const before = (await cabinet.call(desk.owner, readApplicationRoute, { params: paramsOf(desk) })).body;
  const [old] = before.slots.find(({ code }) => code === 'idDoc')?.documents ?? [];
  if (!old) throw new Error('The slot is empty');
  const slot = { ...paramsOf(desk), code: 'idDoc' };
  const emptied = await cabinet.call(desk.owner, clearSlotRoute, {
    params: { ...slot, documentId: old.document.id },
  });
  await cabinet.call(desk.owner, fillSlotRoute, {
    params: { ...slot, documentId },
    body: { version: emptied.body.version },
  });
};

test.each([
  ['a signed xml', 'довідка.xml.p7s', () => signedWith(xml, false, signer), 'p7s-attached', 'довідка.xml.p7s'],
  [
    'a container',
    'довідка.asice',
    () => containerOf([{ name: 'довідка.xml', content: xml }], signer),
    'asic-e',
    'довідка.asice',
  ],
  ['a signed pdf', 'довідка.pdf', () => signedPdfOf(signs), 'pdf', 'довідка.pdf'],
] as const)(
  'H7 %s tells who signed it, when and with what kind of signature',
  async (_what, name, make, kind, fileName) => {
    const checked = await addChecked(await make(), name);

    expect(checked).toMatchObject({
      ...{ state: 'confirmed', fileName },
      signed: { pending: false, verdict: 'total-passed', problem: null },
      signatures: { kind, verdict: 'total-passed' },
    });
    expect(checked.signed?.signers).toMatchObject([
      {
        ...{ verdict: 'total-passed', name: 'Шевченко Марія Іванівна', organization: 'ЦНАП' },
        ...{ kind: 'qualified', testCentre: true, timeProven: false },
      },
    ]);
    expect(JSON.stringify(checked.signed)).not.toContain(checked.signatures?.signers[0]?.signer?.taxId);
  },
);

test('H7 what lies in a container is listed, and who signed it is told in the list of documents too', async () => {
  const files = [
    { name: 'довідка.xml', content: xml },
    { name: 'додаток.pdf', content: pdf },
  ];
  const { id, signatures } = await addChecked(await containerOf(files, signer), 'усе.asice');
  const { body } = await cabinet.call(owner, listDocumentsRoute);

  expect(signatures?.files).toEqual(files.map(({ name, content }) => ({ name, size: content.length, signed: true })));
  expect(body.items.find((one) => one.id === id)?.signed?.signers[0]?.name).toBe('Шевченко Марія Іванівна');
  expect(body.items[0]).not.toHaveProperty('signatures');
});

test('H7 a signature apart from its document says that the document is not there', async () => {
  const { state, signed } = await addChecked(await signedWith(pdf, true, signer), 'довідка.pdf.p7s');

  expect(state).toBe('confirmed');
  expect(signed).toMatchObject({ pending: false, problem: 'content-needed' });
});

test('a pdf that nobody signed has no word of signatures', async () => {
  expect(await addChecked(rawPdf(), 'довідка.pdf')).toMatchObject({
    state: 'confirmed',
    signed: null,
    signatures: null,
  });
});

const changedPdf = async (): Promise<Buffer> => {
  const whole = await signedPdfOf(signs);
  whole.write('201', whole.indexOf('200 200'));
  return whole;
};

const changedXml = async (): Promise<Buffer> => {
  const whole = await signedWith(xml, false, signer);
  whole.write('2', whole.indexOf('1</'));
  return whole;
};

test.each([
  ['pdf', 'довідка.pdf', changedPdf],
  ['xml', 'довідка.p7s', changedXml],
] as const)(
  'H7 a %s that was changed after it was signed is refused, and how to mend it is told',
  async (_what, name, make) => {
    const checked = await addChecked(await make(), name);

    expect(checked).toMatchObject({ state: 'rejected', refusal: { code: 'documents.signature_broken' }, signed: null });
    expect(checked.refusal?.text).toContain('змінили після підписання');
  },
);

/** The check of a file during which nobody can be asked who is trusted. */
const addUnseen = async (bytes: Buffer, name: string) => {
  const { body } = await cabinet.upload(owner, uploadDocumentRoute, { name, bytes }, { kind: 'other' });
  const check = documentJobs.find((job) => job.name === 'documents.check');
  const breaksOff = (): never => {
    throw new Error('The look breaks off');
  };
  const signing = { ...cabinet.services.signing, trust: breaksOff };
  await check?.run(jobContext({ ...cabinet.services, signing }, check.name, 'x'), { documentId: body.id });
  return read(body.id);
};

test('H7 a changed file whose first look broke off is refused at the next one, and its bytes go with the sweep', async () => {
  const unseen = await addUnseen(await changedXml(), 'довідка.p7s');
  const good = await addUnseen(await signedWith(xml, false, signer), 'довідка.p7s');
  await askAgain();
  const refused = await read(unseen.id);
  const row = () => cabinet.db.document.findUniqueOrThrow({ where: { id: unseen.id } });
  const before = await row();
  cabinet.clock.forward(61 * minute);
  await sweepFiles(jobContext(cabinet.services, 'documents.sweep', 'x'));

  expect(unseen).toMatchObject({ state: 'confirmed', signed: { pending: true, verdict: null } });
  expect(refused).toMatchObject({ state: 'rejected', refusal: { code: 'documents.signature_broken' }, signed: null });
  expect([before.storageKey === null, (await row()).storageKey]).toEqual([false, null]);
  expect(await read(good.id)).toMatchObject({
    state: 'confirmed',
    signed: { pending: false, verdict: 'total-passed' },
  });
});

test('H7 a changed file that was sent before it was looked at stays, and the report says what is wrong', async () => {
  const desk = await aReadyDesk(room);
  owner = desk.owner;
  const unseen = await addUnseen(await changedXml(), 'довідка.p7s');
  await fillWith(desk, unseen.id);
  await sendDraft(cabinet, desk);
  await askAgain();

  expect(await read(unseen.id)).toMatchObject({
    state: 'confirmed',
    signed: { pending: false, verdict: 'total-failed' },
  });
});

test('H7 R14 while the centre is silent the signature waits, and the job asks again until it answers', async () => {
  room.centre().switch('all', 'down');
  const other = await room.aSigner({ surname: 'Бойко' });
  const waiting = await addChecked(await signedWith(xml, false, other), 'довідка.p7s');
  cabinet.clock.forward(2 * minute);
  await askAgain();
  const still = await read(waiting.id);
  room.centre().switch('all', 'well');
  await askAgain();
  const early = await read(waiting.id);
  cabinet.clock.forward(5 * minute);
  await askAgain();

  expect(waiting).toMatchObject({ state: 'confirmed', signed: { pending: true, verdict: 'indeterminate' } });
  expect([still.signed?.pending, early.signed?.pending]).toEqual([true, true]);
  expect(await read(waiting.id)).toMatchObject({ signed: { pending: false, verdict: 'total-passed' } });
});

test('H7 an officer sees on an attachment who signed it, and no number of that person', async () => {
  const desk = await aReadyDesk(room);
  const file = { name: 'довідка.p7s', bytes: await signedWith(xml, false, signer) };
  const { body } = await cabinet.upload(desk.owner, uploadDocumentRoute, file, { kind: 'identity' });
  await cabinet.runJobs();
  await fillWith(desk, body.id);
  const sent = await sendDraft(cabinet, desk);
  const officer = await anOfficer(cabinet, desk.officeId);
  const review = await cabinet.call(officer, reviewApplicationRoute, { params: paramsOf(desk) });

  expect(sent.status).toBe(200);
  const seen = review.body.slots.flatMap(({ documents }) => documents).find(({ document }) => document.id === body.id);
  expect(seen?.document.signed).toMatchObject({
    verdict: 'total-passed',
    signers: [{ name: 'Шевченко Марія Іванівна' }],
  });
  expect(seen?.document).not.toHaveProperty('signatures');
});

test('S25 the report lies encrypted', async () => {
  const { id } = await addChecked(await signedWith(xml, false, signer), 'довідка.p7s');
  const { signatures } = await cabinet.db.document.findUniqueOrThrow({ where: { id }, select: { signatures: true } });

  expect(Buffer.from(signatures ?? []).toString()).not.toMatch(/Шевченко|total-passed/);
  expect(signatures?.length).toBeGreaterThan(100);
});
