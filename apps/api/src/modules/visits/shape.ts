import type { ConsultationId, OfficeId, VisitId } from '@cabinet/contracts/ids';
import { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import type { Hold, Pace, Visit, VisitorForm, VisitState, VisitSummary } from '@cabinet/contracts/visits';
import type { Secrets } from '@cabinet/secrets/secrets';
import { endReasonIn } from './end-reason.ts';
import type { Plan } from './plan.ts';
import { officeColumns, toReceivingOffice, toTopic, topicColumns } from '../schedules/public.ts';

const common = {
  id: true,
  officeId: true,
  office: { select: officeColumns },
  topic: { select: topicColumns },
  channel: true,
  from: true,
  to: true,
  needs: true,
  pace: true,
  personId: true,
} as const;

export const heldColumns = {
  ...common,
  heldUntil: true,
  heldAgain: true,
  offers: { where: { answer: null }, select: { id: true, entryId: true } },
} as const;
export const visitColumns = {
  ...common,
  number: true,
  version: true,
  state: true,
  deskId: true,
  visitor: true,
  bookedAt: true,
  confirmedAt: true,
  endReason: true,
  consultation: { select: { id: true, number: true, officeId: true } },
} as const;

type Topical = Parameters<typeof toTopic>[0];
type Official = Parameters<typeof toReceivingOffice>[0];

export interface CommonRow {
  readonly id: string;
  readonly officeId: string;
  readonly office: Official;
  readonly topic: Topical;
  readonly channel: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly needs: readonly string[];
  readonly pace: number;
  readonly personId: string | null;
}

export interface HeldVisit extends CommonRow {
  readonly heldUntil: Date | null;
  readonly heldAgain: number;
  /** The waitlist's offer that this hold is, if any. */
  readonly offers: readonly { readonly id: string; readonly entryId: string }[];
}

export interface VisitRow extends CommonRow {
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly deskId: string | null;
  readonly visitor: Uint8Array | null;
  readonly bookedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly endReason: string | null;
  readonly consultation: { readonly id: string; readonly number: string; readonly officeId: string } | null;
}

/** Whether this row has a time: only somebody who came without an appointment has none. */
const timed = ({ id, from, to }: CommonRow): { from: string; to: string } => {
  if (!from || !to) throw new Error(`Visit ${id} has no time`);
  return { from: from.toISOString(), to: to.toISOString() };
};

export const needsOf = ({ needs }: Pick<CommonRow, 'needs'>): PlaceNeed[] =>
  PlaceNeed.options.filter((need) => needs.includes(need));
export const channelOf = ({ channel }: Pick<CommonRow, 'channel'>): Channel => Channel.parse(channel);
export const paceOf = ({ pace }: Pick<CommonRow, 'pace'>): Pace => (pace === 20 ? 20 : pace === 15 ? 15 : 10);

/** What the row says of the visit, as if it were asked for anew. */
export const planOf = (row: CommonRow): Plan => ({
  officeId: row.officeId as OfficeId,
  topic: toTopic(row.topic),
  channel: channelOf(row),
  needs: needsOf(row),
  pace: paceOf(row),
  internal: false,
});

/** Who comes, as it lies sealed in the row. */
const visitorPlace = (id: string) => ({ table: 'visit', id, column: 'visitor' });
export const sealVisitor = (secrets: Secrets, id: string, visitor: VisitorForm): Uint8Array<ArrayBuffer> =>
  secrets.seal(visitorPlace(id), JSON.stringify(visitor));

/** Finds visits of the same phone without reading any. */
export const phoneIndexOf = (secrets: Secrets, phone: string): Uint8Array<ArrayBuffer> =>
  secrets.blindIndex('visit phone', phone);
export const openVisitor = (secrets: Secrets, { id, visitor }: Pick<VisitRow, 'id' | 'visitor'>): VisitorForm => {
  if (!visitor) throw new Error(`Visit ${id} has no visitor`);
  return JSON.parse(secrets.open(visitorPlace(id), visitor)) as VisitorForm;
};

export const toHold = (row: HeldVisit, mostExtensions: number): Hold => ({
  id: row.id as VisitId,
  office: toReceivingOffice(row.office),
  topic: toTopic(row.topic),
  channel: channelOf(row),
  ...timed(row),
  needs: needsOf(row),
  pace: paceOf(row),
  heldUntil: (row.heldUntil ?? new Date(0)).toISOString(),
  extensions: row.offers.length > 0 ? 0 : Math.max(0, mostExtensions - row.heldAgain),
});

export const toSummary = (row: VisitRow): VisitSummary => ({
  id: row.id as VisitId,
  number: row.number,
  version: row.version,
  state: row.state as VisitState,
  channel: channelOf(row),
  topic: toTopic(row.topic),
  office: toReceivingOffice(row.office),
  ...timed(row),
});

interface Beside {
  readonly visitor: VisitorForm;
  readonly changeableUntil: Date;
  readonly ticketCode: string;
  readonly acts: readonly string[];
}

export const toVisit = (row: VisitRow, { visitor, changeableUntil, ticketCode, acts }: Beside): Visit => ({
  ...toSummary(row),
  visitor,
  needs: needsOf(row),
  pace: paceOf(row),
  bookedAt: (row.bookedAt ?? new Date(0)).toISOString(),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  endReason: row.endReason === null ? null : endReasonIn(row.endReason),
  consultationId: (row.consultation?.id ?? null) as ConsultationId | null,
  changeableUntil: changeableUntil.toISOString(),
  ticketCode,
  // Said once is enough.
  acts: acts.filter((act) => act !== 'confirm' || row.confirmedAt === null),
});
