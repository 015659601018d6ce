import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeSchedule } from '@cabinet/testkit/schedules';
import { ticketName } from '@cabinet/domain/ticket';
import type { Cabinet, Caller } from '../cabinet.ts';
import { receptionBodies, receptionSearches } from '../reception-inputs.ts';

type Names = Readonly<Record<'officeId' | 'deskId' | 'topicId', string>>;

/** As in world.ts, which needs these scenes and so cannot be needed by them. */
type Prepare = <Known extends object>(
  cabinet: Cabinet,
  world: { readonly known: Known },
) => Promise<{ readonly version: number; readonly caller: Caller; readonly known: Known }>;

/** A visit of today in a state of the hall; answers its id. */
async function storeInHall({ db, clock }: Cabinet, known: Names, state: string): Promise<string> {
  const id = anId();
  const now = clock.now();
  const atDesk = state === 'called' || state === 'serving';
  await db.visit.create({
    data: {
      ...{ id, number: id, officeId: known.officeId, topicId: known.topicId, state, channel: 'office' },
      ...{ createdAt: now, version: 1, deskId: atDesk ? known.deskId : null },
      ...(state === 'booked'
        ? { from: now, to: new Date(now.getTime() + 60_000) }
        : { ticket: ticketName('booked', 900), day: now.toISOString().slice(0, 10), arrivedAt: now }),
    },
  });
  return id;
}

const inHall =
  (state = 'checked_in'): Prepare =>
  async (cabinet, { known }) => {
    const { db, services, clock } = cabinet;
    const officeId = await storeOffice(db);
    const { deskId, topicId, topicCode } = await storeSchedule(db, officeId);
    const screenId = anId();
    await db.screen.create({
      data: { id: screenId, officeId, kind: 'kiosk', name: 'Вхід', createdAt: clock.now(), createdByName: 'Хтось' },
    });
    const own = { ...known, officeId, deskId, topicId, topicCode, screenId };
    const visitId = await storeInHall(cabinet, own, state);
    const pass = { edition: 1, until: new Date(clock.now().getTime() + 3_600_000) };
    const { accountId } = await storeStaff(db, [officeId]);
    return {
      version: 1,
      caller: await cabinet.sessionFor(accountId),
      known: {
        ...own,
        visitId,
        screenPass: services.passes.issue({ purpose: 'screen', subject: screenId, ...pass }),
        placePass: services.passes.issue({ purpose: 'queue_place', subject: visitId, ...pass }),
      },
    };
  };

const doors = [...Object.keys(receptionBodies), ...Object.keys(receptionSearches)];

/** A hall of its own for each run, with a visit in the state that the door needs. */
export const receptionScenes: Readonly<Record<string, Prepare>> = {
  ...Object.fromEntries(doors.map((door) => [door, inHall()])),
  'GET /offices/:officeId/hall': inHall(),
  'GET /offices/:officeId/day': inHall(),
  'GET /offices/:officeId/screens': inHall(),
  'GET /offices/:officeId/days/:date/calls': inHall(),
  'GET /desks/:deskId/console': inHall(),
  'POST /desks/:deskId/next': inHall(),
  'POST /screens/:screenId/revoke': inHall(),
  'POST /visits/:visitId/check-in': inHall('booked'),
  'POST /visits/:visitId/miss': inHall('called'),
  'POST /visits/:visitId/recall': inHall('called'),
  'POST /visits/:visitId/serve': inHall('called'),
  'POST /visits/:visitId/transfer': inHall('called'),
  'POST /visits/:visitId/finish': inHall('serving'),
};
