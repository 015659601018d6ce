import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { type ApplicantWork, applicantWork } from './applicant-work.ts';
import { database } from './accounts.ts';

const dayMs = 86_400_000;
// One beginning for all: lengths between two of them are whole days.
const begun = Date.now();
const daysAgo = (days: number): Date => new Date(begun - days * dayMs);

interface Interval {
  readonly owner: string;
  readonly ground: string;
  readonly state: string;
  readonly daysAgo: number;
}

/** The intervals of a ledger, each till the next begins; the last stands open unless the case is over. */
export async function storeLedger(
  applicationId: string,
  intervals: readonly Interval[],
  isOver = false,
): Promise<void> {
  const { officeId } = await database().application.findUniqueOrThrow({ where: { id: applicationId } });
  const ends = [...intervals.slice(1).map((next) => daysAgo(next.daysAgo)), isOver ? daysAgo(0) : null];
  await database().clockInterval.deleteMany({ where: { applicationId } });
  await database().clockInterval.createMany({
    data: intervals.map(({ daysAgo: days, ...interval }, place) => ({
      ...{ ...interval, id: anId(), applicationId, officeId, startedAt: daysAgo(days), endedAt: ends[place] ?? null },
    })),
  });
}

/** An application under review whose day has passed a week ago; its applicant is signed in on this page. */
export async function lateWork(page: Page): Promise<ApplicantWork> {
  const work = await applicantWork(page, 'in_review');
  const dueOn = daysAgo(7).toISOString().slice(0, 10);
  await database().application.update({ where: { id: work.applicationId }, data: { dueOn } });
  await storeLedger(work.applicationId, [
    { owner: 'office', ground: 'submit', state: 'submitted', daysAgo: 20 },
    { owner: 'office', ground: 'claim', state: 'in_review', daysAgo: 19 },
    { owner: 'applicant', ground: 'requestInformation', state: 'needs_info', daysAgo: 18 },
    { owner: 'office', ground: 'answerInformation', state: 'in_review', daysAgo: 14 },
  ]);
  return work;
}

/** What a suspended application says of itself: the officer's reason stands in the timeline. */
export async function suspendedWork(page: Page): Promise<ApplicantWork> {
  const work = await applicantWork(page, 'suspended');
  await storeLedger(work.applicationId, [
    { owner: 'office', ground: 'submit', state: 'submitted', daysAgo: 9 },
    { owner: 'thirdParty', ground: 'suspend', state: 'suspended', daysAgo: 4 },
  ]);
  const [, suspended] = await database().clockInterval.findMany({
    where: { applicationId: work.applicationId },
    orderBy: { startedAt: 'asc' },
  });
  await database().applicationEvent.create({
    data: {
      ...{ id: anId(), applicationId: work.applicationId, at: suspended?.startedAt ?? new Date(), act: 'suspend' },
      ...{ fromState: 'in_review', toState: 'suspended', actorRole: 'officer', actorName: 'Службенко О. П.' },
      text: 'Чекаємо на відповідь реєстру.',
    },
  });
  return work;
}
