import type { OfficeId } from '@cabinet/contracts/ids';
import { addReleaseRoute, enterReleaseRoute } from '@cabinet/contracts/releases';
import { anId } from '@cabinet/testkit/random';
import { anOfficer } from '../applications.ts';
import type { Cabinet } from '../cabinet.ts';
import { aProof } from '../visitors.ts';
import { aHall, aVisit, aVisitor, type Hall, hold } from '../visits.ts';
import type { Prepare, Scene } from './scene.ts';

const monday = '2026-11-23T06:00:00.000Z';

const knownOf = (hall: Hall) => ({
  officeId: hall.officeId,
  deskId: hall.deskIds[0] ?? '',
  topicCode: hall.topic,
  topicId: hall.topicId,
});

const inHall: Prepare = async (cabinet, { known }) => {
  const hall = await aHall(cabinet);
  return { caller: hall.owner, known: { ...known, ...knownOf(hall), proof: await aProof(cabinet) } };
};

const withHold: Prepare = async (cabinet, { known }) => {
  const hall = await aHall(cabinet);
  const { body } = await hold(cabinet, hall, hall.owner, { from: '2026-11-19T06:00:00.000Z' });
  return { caller: hall.owner, known: { ...known, ...knownOf(hall), holdId: body.id } };
};

const withVisit: Prepare = async (cabinet, { known }) => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, monday);
  const { passes } = cabinet.services;
  const until = new Date(monday);
  const reminderPass = passes.issue({
    purpose: 'visit_reminder',
    subject: visit.id,
    edition: until.getTime() / 60_000,
    until,
  });
  return {
    caller: hall.owner,
    version: visit.version,
    known: { ...known, ...knownOf(hall), visitId: visit.id, reminderPass },
  };
};

const waiting: Prepare = async (cabinet, { known }) => {
  const hall = await aHall(cabinet);
  const visit = await aVisit(cabinet, hall, monday);
  const entry = { personId: hall.personId, visitId: visit.id, officeId: hall.officeId, topicId: hall.topicId };
  const now = cabinet.clock.now();
  const [entryId, offerId] = [anId(), anId()];
  await cabinet.db.waitlistEntry.create({ data: { id: entryId, ...entry, channel: 'office', createdAt: now } });
  const [from, to] = [new Date('2026-11-20T06:00:00.000Z'), new Date('2026-11-20T06:35:00.000Z')];
  const until = new Date(now.getTime() + 3_600_000);
  await cabinet.db.waitlistOffer.create({ data: { id: offerId, entryId, from, to, offeredAt: now, until } });
  return { caller: hall.owner, known: { ...known, ...knownOf(hall), entryId, offerId } };
};

const withFeed: Prepare = async (cabinet, { known }) => {
  const hall = await aHall(cabinet);
  await cabinet.db.calendarFeed.create({ data: { personId: hall.personId, createdAt: cabinet.clock.now() } });
  const until = new Date(cabinet.clock.now().getTime() + 3_600_000);
  const pass = cabinet.services.passes.issue({
    purpose: 'calendar_feed',
    subject: hall.personId,
    edition: 1,
    until,
  });
  return { caller: hall.owner, known: { ...known, pass } };
};

async function aRelease(
  cabinet: Cabinet,
): Promise<{ hall: Hall; scene: Partial<Scene['known']>; officerCaller: Scene['caller'] }> {
  const hall = await aHall(cabinet);
  const officerCaller = await anOfficer(cabinet, hall.officeId);
  const { body } = await cabinet.call(officerCaller, addReleaseRoute, {
    params: { officeId: hall.officeId as OfficeId },
    body: {
      topic: hall.topic,
      firstDay: '2026-11-23',
      lastDay: '2026-11-23',
      opensAt: '2026-11-18T09:00:00.000Z',
      closesAt: '2026-11-20T10:00:00.000Z',
      deskIds: [],
    },
  });
  return { hall, officerCaller, scene: { ...knownOf(hall), releaseId: body.id } };
}

const released =
  (as: 'owner' | 'officer', more: { entered?: boolean; drawn?: boolean } = {}): Prepare =>
  async (cabinet, { known }) => {
    const { hall, scene, officerCaller } = await aRelease(cabinet);
    const releaseId = scene.releaseId ?? '';
    if (more.entered)
      await cabinet.call(hall.owner, enterReleaseRoute, {
        params: { releaseId: releaseId as never },
        body: { wishes: [monday], visitor: aVisitor() },
      });
    if (more.drawn)
      await cabinet.db.release.update({
        where: { id: releaseId },
        data: { drawnAt: cabinet.clock.now(), seed: 'seed', places: [] },
      });
    return { caller: as === 'owner' ? hall.owner : officerCaller, known: { ...known, ...scene } };
  };

/** A centre with times of its own for each run, because a time is given out once. */
export const visitScenes: Readonly<Record<string, Prepare>> = {
  'GET /visits/free-days': inHall,
  'GET /visits/free-times': inHall,
  'POST /visits/holds': inHall,
  'POST /visits': withHold,
  'POST /visits/holds/:holdId/extend': withHold,
  'DELETE /visits/holds/:holdId': withHold,
  'GET /visits/:visitId': withVisit,
  'POST /visits/:visitId/move': withVisit,
  'POST /visits/:visitId/confirm': withVisit,
  'POST /visits/:visitId/cancel': withVisit,
  'GET /visits/:visitId/ticket': withVisit,
  'GET /visits/:visitId/calendar': withVisit,
  'POST /visits/by-link': withVisit,
  'POST /visits/by-link/answer': withVisit,
  'POST /visits/waitlist': withVisit,
  'DELETE /visits/waitlist/:entryId': waiting,
  'POST /visits/waitlist/offers/:offerId/take': waiting,
  'POST /visits/waitlist/offers/:offerId/decline': waiting,
  'GET /calendars/:pass': withFeed,
  'GET /releases/:releaseId': released('owner'),
  'GET /releases/:releaseId/draw': released('owner', { drawn: true }),
  'GET /releases/:releaseId/entry': released('owner', { entered: true }),
  'PUT /releases/:releaseId/entry': released('owner'),
  'DELETE /releases/:releaseId/entry': released('owner', { entered: true }),
  'POST /offices/:officeId/releases': released('officer'),
  'POST /offices/:officeId/releases/:releaseId/call-off': released('officer'),
};
