import { applicationProblems } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { DeviceWish } from '@cabinet/contracts/device-wish';
import type { DeviceAsk } from '@cabinet/domain/device-ask';
import type { CaseAct } from '@cabinet/domain/workflows/of-service';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import type { ApplicantSnapshot } from './applicant.ts';
import { move } from './move.ts';
import { lockForHouse, lockForReview, lockOwn, readForReview, readOwn, type Whole } from './whole.ts';

/** What a case says to those who carry its decision out. */
export interface DecidedCase {
  readonly applicationId: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly personId: string;
  readonly officeId: string;
  readonly submittedAt: Date;
  readonly applicant: ApplicantSnapshot;
  readonly ask: DeviceAsk;
  readonly wish: DeviceWish;
  /** The most that is paid back; null where nothing is, or no price is told. */
  readonly mostKopiykas: number | null;
}

/** Null for a case that is about no device: an update of papers, any other service. */
function toCase({ row, device, applicant }: Whole): DecidedCase | null {
  if (!device?.wish || row.submittedAt === null) return null;
  const { id: applicationId, version, number, state, personId, officeId, submittedAt } = row;
  const { ask, wish, mostKopiykas } = device;
  return { applicationId, version, number, state, personId, officeId, submittedAt, applicant, ask, wish, mostKopiykas };
}

export const readOwnCase = async (ctx: Context, id: string): Promise<DecidedCase | null> =>
  toCase(await readOwn(ctx, id));
export const readCaseForReview = async (ctx: Context, id: string): Promise<DecidedCase | null> =>
  toCase(await readForReview(ctx, id));

/** A case under the lock of the transaction, and the way to move it. */
export interface LockedCase {
  readonly facts: DecidedCase;
  readonly move: (act: CaseAct, how?: How) => Promise<string>;
}

interface How {
  /** The version of the application that the caller saw; null where they saw something else of it, an order say. */
  readonly version?: number | null;
  readonly reason?: string | null;
  readonly forColleagues?: boolean;
  readonly byOrder?: boolean;
}

const locked =
  (lock: (ctx: Context, tx: Transaction, id: string) => Promise<Whole | null>) =>
  async (ctx: Context, writing: Writing, id: string): Promise<LockedCase> => {
    const whole = await lock(ctx, writing.tx, id);
    if (!whole) throw problem(commonProblems.notFound, { applicationId: id });
    const facts = toCase(whole);
    if (!facts) throw problem(applicationProblems.notAllowedNow, { applicationId: id });
    return { facts, move: (act, how = {}) => move(ctx, writing, whole, act, { version: null, ...how }) };
  };

/** For its owner, for officers of the office where it lies, and for those who hold an order of it or act for the house. */
export const lockOwnCase = locked(lockOwn);
export const lockCaseForReview = locked(lockForReview);
export const lockCaseForHouse = locked(lockForHouse);
