import type { PrecheckFinding, Representative } from '@cabinet/contracts/applications';
import type { CardDraft } from '@cabinet/contracts/registry-card';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { fieldText } from '@cabinet/contracts/words/words';
import type { Transaction } from '@cabinet/db/open-database';
import { deviceFindings, deviceProblems } from '@cabinet/domain/device-findings';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { type FilledApplication, type PrecheckProblem, precheck } from '@cabinet/domain/precheck';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { findPersonFacts } from '../persons/public.ts';
import { lacksOfCard } from '../registry/public.ts';
import {
  type ApplicantSnapshot,
  namedApplicant,
  namedRepresentative,
  openApplicant,
  openRepresentative,
  snapshotOf,
} from './applicant.ts';
import { openCard } from './card.ts';
import { readWished, type Wished } from './device.ts';
import { canFollow, canReview, owns } from './policy.ts';
import { type ApplicationRow, type Attachment, lockRow, readRow } from './rows.ts';
import { isKept } from './slots.ts';

export type { Attachment } from './rows.ts';

/** An application with all that decides about it. */
export interface Whole {
  readonly row: ApplicationRow;
  /** In order of adding; replaced ones too. A draft has none that were taken out of the library. */
  readonly attachments: readonly Attachment[];
  readonly applicant: ApplicantSnapshot;
  readonly representative: Representative | null;
  /** Where the service asks for a card of the databank. */
  readonly card: CardDraft | null;
  /** Where the service asks for a device. */
  readonly device: Wished | null;
}

/** As the office last had it: what the applicant has mended and not yet handed back is still theirs alone. */
function asHanded(row: ApplicationRow): ApplicationRow {
  if (row.state !== 'needs_info' || row.handed === null) return row;
  const asked = new Date(Math.max(...row.requests.map(({ askedAt }) => Date.parse(askedAt))));
  const attachments = row.attachments
    .filter(({ addedAt }) => addedAt <= asked)
    .map((one) => (one.replacedAt !== null && one.replacedAt > asked ? { ...one, replacedAt: null } : one));
  return { ...row, ...row.handed, attachments };
}

/** The applicant of a draft is read from the profile: through the client, or in the transaction that is under way. */
async function completeRow(ctx: Context, db: Transaction, stored: ApplicationRow): Promise<Whole> {
  const isOffice = ctx.actor.role === 'officer';
  const row = isOffice ? asHanded(stored) : stored;
  const attachments = row.attachments.filter((attachment) => isKept(row.state, attachment));
  const applicant = row.applicant
    ? openApplicant(ctx.secrets, row.id, row.applicant)
    : snapshotOf(await findPersonFacts({ db, secrets: ctx.secrets, now: ctx.now }, row.personId));
  return {
    ...{ row, attachments, applicant },
    representative: openRepresentative(ctx.secrets, row.id, row.representative),
    card: openCard(ctx.secrets, row, isOffice && row.state === 'needs_info'),
    device: await readWished(ctx, db, { row, asOf: dayOfCheck(ctx, row) }),
  };
}

const allowed = (row: ApplicationRow | null, id: string, may: (row: ApplicationRow) => boolean): ApplicationRow => {
  // A stranger learns nothing, not even that the application exists.
  if (!row || !may(row)) throw problem(commonProblems.notFound, { applicationId: id });
  return row;
};

const asOwner = (ctx: Context) => (row: ApplicationRow) => owns(ctx.actor, row);
const asReviewer = (ctx: Context) => (row: ApplicationRow) => canReview(ctx.actor, row);
const asReader = (ctx: Context) => (row: ApplicationRow) => canReview(ctx.actor, row) || canFollow(ctx.actor, row);

export const readOwn = async (ctx: Context, id: string): Promise<Whole> =>
  completeRow(ctx, ctx.db, allowed(await readRow(ctx.db, id), id, asOwner(ctx)));

export const readForReview = async (ctx: Context, id: string): Promise<Whole> =>
  completeRow(ctx, ctx.db, allowed(await readRow(ctx.db, id), id, asReader(ctx)));

/** For writes: locked until the transaction ends. */
export const lockOwn = async (ctx: Context, tx: Transaction, id: string): Promise<Whole> =>
  completeRow(ctx, tx, allowed(await lockRow(tx, id), id, asOwner(ctx)));

export const lockForReview = async (ctx: Context, tx: Transaction, id: string): Promise<Whole> =>
  completeRow(ctx, tx, allowed(await lockRow(tx, id), id, asReviewer(ctx)));

/** For jobs that only read. */
export const readForHouse = async (ctx: Context, id: string): Promise<Whole | null> => {
  const row = await readRow(ctx.db, id);
  return row && completeRow(ctx, ctx.db, row);
};

/** For jobs, which act for the cabinet and may touch every application. */
export const lockForHouse = async (ctx: Context, tx: Transaction, id: string): Promise<Whole | null> => {
  const row = await lockRow(tx, id);
  return row && completeRow(ctx, tx, row);
};

export const reread = async (ctx: Context, tx: Transaction, id: string): Promise<Whole> =>
  completeRow(
    ctx,
    tx,
    allowed(await readRow(tx, id), id, () => true),
  );

/** A draft is checked as of today, a sent application as of the day it was sent. */
export const dayOfCheck = (ctx: Pick<Context, 'now'>, row: Pick<ApplicationRow, 'submittedAt'>): string =>
  kyivDate(row.submittedAt ?? ctx.now());

type FileState = 'attached' | 'accepted' | 'needs_rework';

const slotsOf = (attachments: readonly Attachment[]): FilledApplication['slots'] => {
  const current = attachments.filter(({ replacedAt }) => replacedAt === null);
  return Object.fromEntries(
    [...new Set(current.map(({ requirementCode }) => requirementCode))].map((code) => [
      code,
      current
        .filter(({ requirementCode }) => requirementCode === code)
        .map(({ state, document }) => ({
          state: state as FileState,
          document: { state: document.state as 'confirmed', validUntil: document.expiresOn },
        })),
    ]),
  );
};

/** The application as the pre-check reads it. */
export const filled = ({ row, attachments, applicant, representative }: Whole, asOf: string): FilledApplication => ({
  answers: row.answers,
  slots: slotsOf(attachments),
  submittedBy: row.submittedBy,
  applicant: namedApplicant(applicant, asOf),
  representative: namedRepresentative(representative),
  objectName: row.objectName,
  objectAddress: row.objectAddress,
  declaration: row.declaration,
  asOf,
});

const cardProblems = ({ row, applicant, card }: Whole): readonly PrecheckProblem[] =>
  row.definition.form === 'registryCard'
    ? lacksOfCard(card ?? {}, { answers: row.answers, applicant }).map((lack) => ({ ...lack, incomplete: true }))
    : [];

/** Everything the pre-check finds in the application as it stands. */
export const problemsOf = (ctx: Pick<Context, 'now'>, whole: Whole): readonly PrecheckProblem[] => [
  ...precheck(whole.row.definition, filled(whole, dayOfCheck(ctx, whole.row))),
  ...cardProblems(whole),
  ...(whole.device ? deviceProblems(deviceFindings(whole.device)) : []),
];

/**
 * What is missing, remarks of the officer left aside: a document that was sent and then returned is not an incomplete
 * application, it is a question to the applicant (F20).
 */
export const lacksOf = (ctx: Pick<Context, 'now'>, whole: Whole): readonly PrecheckProblem[] => {
  const unremarked = whole.attachments.map((one) =>
    one.state === 'needs_rework' ? { ...one, state: 'attached' } : one,
  );
  return problemsOf(ctx, { ...whole, attachments: unremarked });
};

export const inWords = (ctx: Pick<Context, 'language'>, problems: readonly PrecheckProblem[]): PrecheckFinding[] =>
  problems.map(({ pointer, code, params, incomplete }) => ({
    pointer,
    code,
    incomplete,
    text: fieldText(ctx.language, code, params),
    ...(params && { params: { ...params } }),
  }));
