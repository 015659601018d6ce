import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId, aWord } from '@cabinet/testkit/random';
import { storeSchedule, storeTopic } from '@cabinet/testkit/schedules';
import type { Cabinet } from '../cabinet.ts';
import type { Known } from '../known.ts';
import { scheduleBodies } from '../schedule-inputs.ts';
import type { Prepare } from './scene.ts';

const written = (officeId: string) => ({
  id: anId(),
  officeId,
  createdAt: new Date('2026-11-17T09:00:00Z'),
  createdByName: 'Службенко О. П.',
});
const reason = { reasonUk: 'Ремонт', reasonEn: 'Repair' };

async function aSchedule({ db }: Cabinet, known: Known): Promise<Known> {
  const officeId = await storeOffice(db);
  const { deskId, topicId, topicCode, timetableId } = await storeSchedule(db, officeId, { terms: {} });
  const exception = await db.dayException.create({
    data: { ...written(officeId), date: '2026-11-25', shifts: [], ...reason },
  });
  const closure = await db.closure.create({
    data: {
      ...written(officeId),
      from: new Date('2026-11-26T08:00:00Z'),
      to: new Date('2026-11-26T10:00:00Z'),
      deskIds: [deskId],
      ...reason,
    },
  });
  return {
    ...known,
    officeId,
    deskId,
    topicId,
    topicCode,
    timetableId,
    exceptionId: exception.id,
    closureId: closure.id,
    date: '2026-11-25',
  };
}

const kept: Prepare = async (cabinet, { known }) => {
  const scene = await aSchedule(cabinet, known);
  const { accountId } = await storeStaff(cabinet.db, [scene.officeId]);
  return { version: 1, known: scene, caller: await cabinet.sessionFor(accountId) };
};

const aTopicThere: Prepare = async ({ db }, { known }) => {
  const { id: topicId, code: topicCode } = await storeTopic(db);
  return { version: 1, known: { ...known, topicId, topicCode } };
};

const aPriorityThere: Prepare = async ({ db }, { known }) => {
  const row = { code: aWord('ground'), rank: 1, nameUk: 'Підстава', nameEn: 'Ground', ground: 'Закон' };
  const { id: priorityId } = await db.callPriority.create({ data: { id: anId(), ...row }, select: { id: true } });
  return { version: 1, known: { ...known, priorityId } };
};

const ofOffices = Object.keys(scheduleBodies).filter((door) => door.includes('/offices/'));

/** A centre with a schedule of its own for each run, because a change must have seen the one before. */
export const scheduleScenes: Readonly<Record<string, Prepare>> = {
  ...Object.fromEntries(ofOffices.map((door) => [door, kept])),
  'GET /offices/:officeId/schedule': kept,
  'GET /offices/:officeId/schedule/versions': kept,
  'GET /offices/:officeId/hit-visits': kept,
  'POST /offices/:officeId/closures/:closureId/lift': kept,
  'GET /topics/:code/offices': kept,
  'PUT /managed-topics/:topicId': aTopicThere,
  'PUT /call-priorities/:priorityId': aPriorityThere,
};
