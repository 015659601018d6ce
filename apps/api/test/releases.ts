import * as routes from '@cabinet/contracts/releases';
import type { BodyInputOf } from '@cabinet/contracts/http/route';
import { expect } from 'vitest';
import { jobs } from '#app';
import { type Context, jobContext } from '#platform/context.ts';
import { anOfficer } from './applications.ts';
import type { Answer, Cabinet, Caller } from './cabinet.ts';
import { aHall, aVisitor, type Hall } from './visits.ts';

/** Monday 23 November, eight in the morning of Kyiv. */
export const monday = '2026-11-23T06:00:00.000Z';
/** When the window of a usual release closes; it opens at nine of the 18th. */
export const closesAt = '2026-11-20T10:00:00.000Z';

export const addRelease = (
  cabinet: Cabinet,
  hall: Hall,
  officer: Caller,
  more: Partial<routes.ReleaseForm> = {},
): Promise<Answer<typeof routes.addReleaseRoute>> =>
  cabinet.call(officer, routes.addReleaseRoute, {
    params: { officeId: hall.officeId },
    body: {
      topic: hall.topic,
      firstDay: '2026-11-23',
      lastDay: '2026-11-23',
      opensAt: '2026-11-18T09:00:00.000Z',
      closesAt,
      deskIds: [],
      ...more,
    },
  });

export interface Given {
  readonly hall: Hall;
  readonly officer: Caller;
  readonly release: routes.Release;
}

/** A release of the Monday: one place at each desk unless it lasts longer. */
export async function aRelease(
  cabinet: Cabinet,
  { desks = 1, to = '08:35' }: { readonly desks?: number; readonly to?: string } = {},
): Promise<Given> {
  const hall = await aHall(cabinet, {
    desks: Array.from({ length: desks }, () => ({})),
    shifts: [{ from: '08:00', to }],
  });
  const officer = await anOfficer(cabinet, hall.officeId);
  const { status, body } = await addRelease(cabinet, hall, officer);
  expect(status).toBe(201);
  return { hall, officer, release: body };
}

type Entry = BodyInputOf<typeof routes.enterReleaseRoute>;

export const enter = (
  cabinet: Cabinet,
  caller: Caller,
  releaseId: routes.Release['id'],
  more: Partial<Entry> = {},
): Promise<Answer<typeof routes.enterReleaseRoute>> =>
  cabinet.call(caller, routes.enterReleaseRoute, {
    params: { releaseId },
    body: { wishes: [monday], visitor: aVisitor(), ...more },
  });

export const entryOf = async (
  cabinet: Cabinet,
  caller: Caller,
  releaseId: routes.Release['id'],
): Promise<routes.OwnEntry | null> =>
  (await cabinet.call(caller, routes.readOwnEntryRoute, { params: { releaseId } })).body.entry;

export const drawContext = ({ services }: Cabinet): Context => jobContext(services, 'releases.draw', services.newId());

/** Does what is due at this minute, and tells people of it. */
export async function runDraw(cabinet: Cabinet): Promise<void> {
  const job = jobs.find(({ name }) => name === 'releases.draw');
  await job?.run(drawContext(cabinet), {});
  await cabinet.runJobs();
}

/** Templates of the messages that these people have, in the order of the alphabet. */
export async function toldTo(cabinet: Cabinet, personIds: readonly string[]): Promise<string[]> {
  const messages = await cabinet.db.message.findMany({ where: { personId: { in: [...personIds] } } });
  return messages.map(({ template }) => template).sort();
}
