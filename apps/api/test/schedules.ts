import type { BodyInputOf } from '@cabinet/contracts/http/route';
import type { DeskId } from '@cabinet/contracts/ids';
import { type ManagedSchedule, putTimetableRoute, readScheduleRoute } from '@cabinet/contracts/managed-schedules';
import type { ClosureForm, DayExceptionForm, Shift } from '@cabinet/contracts/timetables';
import { anOfficer } from './applications.ts';
import type { Answer, Cabinet, Caller } from './cabinet.ts';
import { aHall, type Hall } from './visits.ts';
import type { ScheduleOptions } from '@cabinet/testkit/schedules';

/** A centre that receives, and the officer who keeps its schedule. */
export interface Kept extends Hall {
  readonly officer: Caller;
}

export async function aKeptHall(cabinet: Cabinet, options: ScheduleOptions = {}): Promise<Kept> {
  const hall = await aHall(cabinet, options);
  return { ...hall, officer: await anOfficer(cabinet, hall.officeId) };
}

export const scheduleOf = async (cabinet: Cabinet, { officeId, officer }: Kept): Promise<ManagedSchedule> =>
  (await cabinet.call(officer, readScheduleRoute, { params: { officeId } })).body;

/** A shift from eight to four with a break from twelve to one. */
export const aShiftForm = (deskIds: readonly string[], more: Partial<Shift> = {}): Shift => ({
  from: '08:00',
  to: '16:00',
  breaks: [{ from: '12:00', to: '13:00' }],
  // Ids of stored desks are ids by construction.
  deskIds: deskIds as DeskId[],
  offeredTo: 'public',
  meets: [],
  ...more,
});

/** The same shifts on every working day. */
export const aWeek = (shifts: Shift[]) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts }));

const reason = { reasonUk: 'Ремонт', reasonEn: 'Repair' };

export const anException = (date: string, shifts: Shift[], more: Partial<DayExceptionForm> = {}): DayExceptionForm => ({
  date,
  shifts,
  worksOnDayOff: false,
  ...reason,
  ...more,
});

/** Closes desks on one day between two times of a Kyiv clock. */
export const aClosure = (date: string, fromTime: string, toTime: string, deskIds: readonly string[]): ClosureForm => ({
  fromDate: date,
  fromTime,
  toDate: date,
  toTime,
  deskIds: deskIds as DeskId[],
  ...reason,
});

export const putWeek = (
  cabinet: Cabinet,
  { officeId, officer }: Kept,
  body: BodyInputOf<typeof putTimetableRoute>,
): Promise<Answer<typeof putTimetableRoute>> =>
  cabinet.call(officer, putTimetableRoute, { params: { officeId }, body });
