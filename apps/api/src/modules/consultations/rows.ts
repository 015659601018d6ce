import type { ConsultationState, Proposal } from '@cabinet/contracts/consultations';
import { type Prisma, sqlOf, type Transaction } from '@cabinet/db/open-database';
import { documentSelect } from '../documents/public.ts';

/** What a list shows of a consultation. */
export const summarySelect = {
  id: true,
  number: true,
  version: true,
  state: true,
  personId: true,
  officeId: true,
  office: { select: { nameUk: true, nameEn: true } },
  topic: { select: { code: true, nameUk: true, nameEn: true } },
  topicText: true,
  createdAt: true,
  updatedAt: true,
  sentAt: true,
  dueOn: true,
  answeredAt: true,
  answeredByName: true,
  applicantName: true,
  claimedById: true,
  claimedByName: true,
} as const satisfies Prisma.ConsultationSelect;

const wholeSelect = {
  ...summarySelect,
  draftText: true,
  helped: true,
  proposal: true,
  applications: { select: { id: true, number: true }, orderBy: { sequence: 'asc' } },
  entries: { orderBy: { sequence: 'asc' } },
  attachments: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }], include: { document: { select: documentSelect } } },
} as const satisfies Prisma.ConsultationSelect;

type Stated<Row> = Omit<Row, 'state'> & { readonly state: ConsultationState };

export type SummaryRow = Stated<Prisma.ConsultationGetPayload<{ select: typeof summarySelect }>>;
type StoredWhole = Prisma.ConsultationGetPayload<{ select: typeof wholeSelect }>;
export type Whole = Omit<Stated<StoredWhole>, 'proposal'> & { readonly proposal: Proposal | null };
export type AttachmentRow = Whole['attachments'][number];
export type EntryRow = Whole['entries'][number];

/** Boundary: states and proposals were checked when they were written. */
export const asSummary = (row: Prisma.ConsultationGetPayload<{ select: typeof summarySelect }>): SummaryRow =>
  row as SummaryRow;

/** What its owner took out of the library before sending is no longer there. */
const isKept = ({ entryId, byOffice, document }: StoredWhole['attachments'][number]): boolean =>
  entryId !== null || byOffice || document.removedAt === null;

/** One consultation with everything that hangs on it, through the client or in a transaction; null when there is none. */
export async function readWhole(db: Pick<Transaction, 'consultation'>, id: string): Promise<Whole | null> {
  const row = await db.consultation.findUnique({ where: { id }, select: wholeSelect });
  return row && ({ ...row, attachments: row.attachments.filter(isKept) } as Whole);
}

/** Locks the consultation first: writes to one happen one after another, each seeing what the last one did. */
export async function lockWhole(tx: Transaction, id: string): Promise<Whole | null> {
  const text = 'select 1 from consultation where id = $1::uuid for update';
  await sqlOf(tx).query({ name: 'consultations.lock', text, values: [id] });
  return readWhole(tx, id);
}

/** Files put in and not yet sent: by the person, or by the office. */
export const pendingFiles = ({ attachments }: Pick<Whole, 'attachments'>, byOffice: boolean): AttachmentRow[] =>
  attachments.filter((one) => one.entryId === null && one.byOffice === byOffice);
