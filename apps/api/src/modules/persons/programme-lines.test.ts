import {
  addProgrammeLineRoute,
  changeProgrammeLineRoute,
  listProgrammeLinesRoute,
  type ProgrammeLineForm,
  type ProgrammeLineId,
  removeProgrammeLineRoute,
} from '@cabinet/contracts/programme-lines';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeShelves } from '@cabinet/testkit/products';
import { aProgrammeLine, storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
let owner: Caller;
let personId: string;

const anApplicant = async () => {
  const stored = await storeApplicant(cabinet.db);
  return { personId: stored.personId, caller: await cabinet.sessionFor(stored.accountId) };
};

beforeAll(() => storeShelves(cabinet.db));
beforeEach(async () => {
  const one = await anApplicant();
  owner = one.caller;
  personId = one.personId;
});

const add = (line: Partial<ProgrammeLineForm> = {}, who = owner) =>
  cabinet.call(who, addProgrammeLineRoute, { body: { line: aProgrammeLine(line) } });
const listed = async (who = owner) => (await cabinet.call(who, listProgrammeLinesRoute)).body.items;
const store = (over: Parameters<typeof storeProgrammeLine>[2] = {}) =>
  storeProgrammeLine({ db: cabinet.db, secrets: cabinet.services.secrets }, personId, over);

test('E11 a person writes down what their programme names, corrects it and removes it', async () => {
  const { status, body } = await add({ validUntil: '2027-05-01', note: '  ширина 42 см ', quantity: 2 });
  const wanted = { source: 'person', classCode: '12 22 03', quantity: 2, validUntil: '2027-05-01', expired: false };
  expect([status, body]).toMatchObject([201, { ...wanted, version: 1, note: 'ширина 42 см' }]);
  expect(body.className?.uk).toBe('Крісла колісні з ручним приводом');
  await add({ classCode: '12 03 03' });
  expect((await listed()).map(({ classCode }) => classCode)).toEqual(['12 22 03', '12 03 03']);

  const change = { version: 1, line: aProgrammeLine({ classCode: '12-22-18' }) };
  const changed = await cabinet.call(owner, changeProgrammeLineRoute, { params: { lineId: body.id }, body: change });
  expect(changed.body).toMatchObject({ version: 2, classCode: '12 22 18', quantity: 1, validUntil: null, note: '' });
  const removed = await cabinet.call(owner, removeProgrammeLineRoute, { params: { lineId: body.id } });
  expect([removed.status, (await listed()).length]).toEqual([204, 1]);
});

test('E11, S25 what the programme names lies encrypted, and the journal of acts does not tell it', async () => {
  const { body } = await add({ note: 'для дому' });
  const [row] = await cabinet.db.$queryRaw<
    { line: string }[]
  >`select programme_line::text as line from programme_line where id = ${body.id}::uuid`;
  expect(row?.line).not.toContain('12 22 03');
  expect(row?.line).not.toContain(Buffer.from('12 22 03').toString('hex'));
  const entries = await cabinet.db.auditRecord.findMany({ where: { subject: body.id } });
  expect(entries.map(({ action, details }) => ({ action, details }))).toEqual([
    { action: 'persons.add_programme_line', details: {} },
  ]);
});

test('E11 a line holds through its last day and is told apart the day after', async () => {
  const today = cabinet.clock.now().toISOString().slice(0, 10);
  await add({ validUntil: today });
  expect((await listed()).map(({ expired }) => expired)).toEqual([false]);
  cabinet.clock.forward(24 * 60 * 60_000);
  const again = await cabinet.sessionFor(owner.accountId);
  expect((await listed(again)).map(({ expired }) => expired)).toEqual([true]);
});

test('E11 what the databank brought is neither changed nor removed by the person', async () => {
  const lineId = (await store({ source: 'registry' })) as ProgrammeLineId;
  const body = { version: 1, line: aProgrammeLine({ quantity: 9 }) };
  const changed = await cabinet.call(owner, changeProgrammeLineRoute, { params: { lineId }, body });
  const removed = await cabinet.call(owner, removeProgrammeLineRoute, { params: { lineId } });
  expect([changed.body.code, removed.body?.code]).toEqual(['persons.line_of_registry', 'persons.line_of_registry']);
  expect(await listed()).toMatchObject([{ id: lineId, source: 'registry', quantity: 1 }]);
});

test('E11 another person’s line is not there, and staff have no door to any', async () => {
  const lineId = (await store()) as ProgrammeLineId;
  const { caller } = await anApplicant();
  const body = { version: 1, line: aProgrammeLine() };
  expect((await cabinet.call(caller, changeProgrammeLineRoute, { params: { lineId }, body })).status).toBe(404);
  expect((await cabinet.call(caller, removeProgrammeLineRoute, { params: { lineId } })).status).toBe(404);
  expect(await listed(caller)).toEqual([]);
  const officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);
  expect((await cabinet.call(officer, listProgrammeLinesRoute)).status).toBe(403);
});

test('E11 a class that is not in the catalogue, a number that is none and too long a note are told at their fields', async () => {
  const pointers = async (line: Partial<ProgrammeLineForm>) => {
    const { status, body } = await add(line);
    return [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
  };
  expect(await pointers({ classCode: '99 99 99' })).toEqual([422, '/line/classCode persons.device_unknown']);
  expect(await pointers({ classCode: '12' })).toEqual([422, '/line/classCode persons.device_unknown']);
  expect(await pointers({ quantity: 0 })).toEqual([422, '/line/quantity persons.quantity']);
  expect(await pointers({ quantity: 1.5 })).toEqual([422, '/line/quantity persons.quantity']);
  expect(await pointers({ validUntil: '2027-02-30' })).toEqual([422, '/line/validUntil field.date']);
  expect((await pointers({ note: 'я'.repeat(501) }))[1]).toMatch(/^\/line\/note /);
});

test('E11 fifty lines are the most, also when two windows add at once', async () => {
  for (let each = 0; each < 49; each += 1) await store();
  const answers = await Promise.all([add(), add()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(answers.map(({ body }) => body.code)).toContain('persons.too_many_lines');
});

test('E11 two windows cannot overwrite each other’s line', async () => {
  const lineId = (await store()) as ProgrammeLineId;
  const change = (quantity: number) =>
    cabinet.call(owner, changeProgrammeLineRoute, {
      params: { lineId },
      body: { version: 1, line: aProgrammeLine({ quantity }) },
    });
  expect((await change(2)).status).toBe(200);
  const { status, body } = await change(3);
  expect([status, body.code]).toEqual([409, 'common.stale_version']);
});
