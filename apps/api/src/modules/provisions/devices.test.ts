import { listOwnDevicesRoute } from '@cabinet/contracts/provisions';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { storeDevice } from '@cabinet/testkit/devices';
import { expect, test } from 'vitest';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { remindOfReplacement } from './remind.ts';

const cabinet = useCabinet();

// The clock of the tests stands on 18 November 2026: sixty days later it is 17 January 2027.
const inSixtyDays = '2027-01-17';
const inSixtyOneDays = '2027-01-18';

const place = () => ({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() });

const somebody = async () => {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  return { personId: personId ?? '', caller: await cabinet.sessionFor(accountId) };
};

const remind = () => remindOfReplacement(contextOf(cabinet, { role: 'system', job: 'provisions.remind' }));
const toldTo = async (personId: string): Promise<number> => {
  await cabinet.runJobs();
  return cabinet.db.message.count({ where: { personId, template: 'provisions.replacement_near' } });
};

test('a person sees what they were given, with its serial number and term, and nobody else’s', async () => {
  const [one, other] = [await somebody(), await somebody()];
  await storeDevice(place(), one.personId, { termEndsOn: null, issuedOn: '2020-01-01', returnable: true });
  await storeDevice(place(), one.personId, { termEndsOn: inSixtyDays });
  await storeDevice(place(), one.personId, { termEndsOn: inSixtyOneDays, issuedOn: '2023-01-18' });
  const { body } = await cabinet.call(one.caller, listOwnDevicesRoute);
  expect(body.items).toMatchObject([
    { termEndsOn: inSixtyDays, replaceable: true, serialNumber: expect.stringMatching(/^SN/) },
    { termEndsOn: inSixtyOneDays, replaceable: false },
    { termEndsOn: null, replaceable: false, returnable: true, name: expect.stringContaining('Крісло') },
  ]);
  expect((await cabinet.call(other.caller, listOwnDevicesRoute)).body.items).toEqual([]);
  const [stored] = await cabinet.db.device.findMany({ where: { personId: one.personId } });
  expect(Buffer.from(stored?.passport ?? []).toString('utf8')).not.toContain('Крісло');
});

test('the right to a replacement is told sixty days before, not a day earlier', async () => {
  const [near, far] = [await somebody(), await somebody()];
  await storeDevice(place(), near.personId, { termEndsOn: inSixtyDays });
  await storeDevice(place(), far.personId, { termEndsOn: inSixtyOneDays });
  await remind();
  expect([await toldTo(near.personId), await toldTo(far.personId)]).toEqual([1, 0]);
  cabinet.clock.forward(24 * 3_600_000);
  await remind();
  expect([await toldTo(near.personId), await toldTo(far.personId)]).toEqual([1, 1]);
});

test('two runs at once, and a run that was missed, tell of a device once', async () => {
  const { personId } = await somebody();
  await storeDevice(place(), personId, { termEndsOn: '2026-12-01' });
  await Promise.all([remind(), remind()]);
  await remind();
  expect(await toldTo(personId)).toBe(1);
});

test('what went back or was misused promises nothing, and a letter does not say what it was', async () => {
  const { personId, caller } = await somebody();
  await storeDevice(place(), personId, { termEndsOn: '2026-12-01', returnedOn: '2026-11-01' });
  await storeDevice(place(), personId, { termEndsOn: '2026-12-01', misusedOn: '2026-11-01' });
  await remind();
  expect(await toldTo(personId)).toBe(0);
  const { body } = await cabinet.call(caller, listOwnDevicesRoute);
  expect(body.items.map(({ replaceable }) => replaceable)).toEqual([false, false]);

  await storeDevice(place(), personId, { termEndsOn: '2026-12-01' });
  await remind();
  await cabinet.runJobs();
  const messages = await cabinet.db.message.findMany({ where: { personId } });
  expect(JSON.stringify(messages)).not.toContain('Крісло');
});
