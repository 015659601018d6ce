import type { ApplicationState, InformationRequest } from '@cabinet/contracts/applications';
import type { Answers, ServiceDefinition, Submitter } from '@cabinet/contracts/service-definition';
import type { Office, OfficeKind } from '@cabinet/contracts/administration';
import type { ClockOwner } from '@cabinet/contracts/workflows';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { UsualTime } from '@cabinet/domain/usual-time';
import { calledName } from '@cabinet/domain/called-name';
import { type DocumentRow, documentColumns } from '../documents/public.ts';
import { findDefinition, findDefinitions } from '../services/public.ts';

type RequestRow = Omit<InformationRequest, 'id'> & { readonly id: string; readonly askedById: string };

export interface EventRow {
  readonly id: string;
  readonly at: string;
  readonly act: string;
  readonly fromState: ApplicationState | null;
  readonly toState: ApplicationState | null;
  readonly actorRole: string;
  readonly actorName: string;
  readonly text: string | null;
}

export interface IntervalRow {
  readonly owner: ClockOwner;
  readonly ground: string;
  readonly state: ApplicationState | null;
  readonly officeId: string | null;
  readonly office: { readonly uk: string; readonly en: string } | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** A document in its slot with what the library says of it. */
export interface Attachment {
  readonly id: string;
  readonly requirementCode: string;
  readonly documentId: string;
  readonly state: string;
  readonly remark: string | null;
  readonly addedAt: Date;
  readonly judgedAt: Date | null;
  readonly judgedByName: string | null;
  readonly replacedAt: Date | null;
  readonly document: DocumentRow;
}

/** What a list shows of an application. */
export interface SummaryRow {
  readonly id: string;
  readonly revisionId: string;
  readonly number: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly serviceCode: string;
  readonly serviceName: { uk: string; en: string };
  readonly workflow: ServiceDefinition['workflow'];
  readonly decidingBody: { uk: string; en: string };
  readonly officeId: string;
  readonly officeKind: OfficeKind;
  readonly officeUk: string;
  readonly officeEn: string;
  readonly objectName: string | null;
  readonly objectAddress: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly decisionReason: string | null;
  readonly decisionGround: string | null;
}

/** What the office goes on seeing while the applicant mends it. */
export interface Handed {
  readonly answers: Answers;
  readonly objectName: string | null;
  readonly objectAddress: string | null;
}

/** An office as the database has it. */
type OfficeRow = Omit<Office, 'id' | 'hours' | 'access'> & {
  readonly id: string;
  readonly hours: unknown;
  readonly access: readonly string[];
};

/** One application with everything that hangs on it. */
export interface ApplicationRow extends SummaryRow {
  readonly office: OfficeRow;
  readonly personId: string;
  readonly currentRevisionId: string | null;
  readonly definition: ServiceDefinition;
  readonly answers: Answers;
  readonly handed: Handed | null;
  readonly card: Uint8Array | null;
  readonly handedCard: Uint8Array | null;
  readonly device: Uint8Array | null;
  readonly submittedBy: Submitter;
  readonly representative: Uint8Array | null;
  readonly declaration: boolean;
  readonly applicant: Uint8Array | null;
  readonly applicantName: string | null;
  readonly decidedById: string | null;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
  /** Whoever took it is let in and still belongs to the office. */
  readonly holderPresent: boolean;
  readonly lateAskedAt: Date | null;
  /** How long it usually takes; of its office, else of all. */
  readonly usual: UsualTime | null;
  readonly receivedAtId: string | null;
  readonly hearingUntil: string | null;
  readonly receiptId: string | null;
  readonly decisionPaperId: string | null;
  readonly resultNumber: string | null;
  readonly consultationId: string | null;
  /** The office that was asked in it. */
  readonly consultedOfficeId: string | null;
  readonly requests: readonly RequestRow[];
  readonly events: readonly EventRow[];
  readonly clock: readonly IntervalRow[];
  readonly attachments: readonly Attachment[];
}

/** What SQL answers for a SummaryRow: names come from the definition of the revision, which memory has. */
export type StoredSummary = Omit<SummaryRow, 'serviceName' | 'decidingBody' | 'workflow'>;

/** Columns of StoredSummary, from `application a` joined as in `summaryTables`. */
export const summaryColumns = `
  a.id, a."revisionId", a.number, a.version, a.state, s.code as "serviceCode", a."officeId", o.kind as "officeKind", o."nameUk" as "officeUk",
  o."nameEn" as "officeEn", a."objectName", a."objectAddress", a."createdAt", a."updatedAt", a."submittedAt", a."dueOn",
  a."decidedAt", a."decidedByName", a."decisionReason", a."decisionGround"`;

export const summaryTables = `
  application a
  join service s on s.id = a."serviceId"
  join office o on o.id = a."officeId"`;

/** Puts the names of services and deciding bodies into rows of a list. */
export async function withNames<Row extends StoredSummary>(
  db: Pick<Transaction, 'serviceRevision'>,
  rows: readonly Row[],
): Promise<(Row & SummaryRow)[]> {
  const definitionOf = await findDefinitions(
    db,
    rows.map(({ revisionId }) => revisionId),
  );
  return rows.map((row) => {
    const definition = definitionOf(row.revisionId);
    const { decidingBody, workflow } = definition;
    return { ...row, serviceName: calledName(definition), decidingBody, workflow };
  });
}

const attachmentsText = `
  select f.id as "attachmentId", f."requirementCode", f."documentId", f.state as verdict, f.remark, f."addedAt", f."judgedAt",
    f."judgedByName", f."replacedAt", ${documentColumns}
  from application_document f join document d on d.id = f."documentId"
  where f."applicationId" = a.id`;

const officeText = `json_build_object('id', o.id, 'code', o.code, 'nameUk', o."nameUk", 'nameEn', o."nameEn", 'addressUk', o."addressUk",
    'addressEn', o."addressEn", 'phone', o.phone, 'email', o.email, 'textContact', o."textContact", 'hours', o.hours, 'access', o.access)`;

const wholeText = `
  select ${summaryColumns}, ${officeText} as office, a."personId", s."currentRevisionId", a.answers, a.handed, a.card, a."handedCard", a.device, a."submittedBy", a.representative, a.declaration,
    a.applicant, a."applicantName", a."decidedById", a."claimedById", a."claimedByName", a."lateAskedAt", a."receivedAtId", a."hearingUntil", a."receiptId", a."decisionPaperId", a."resultNumber",
    a."consultationId", (select asked."officeId" from consultation asked where asked.id = a."consultationId") as "consultedOfficeId",
    exists (select 1 from account h join staff_office so on so."accountId" = h.id and so."officeId" = a."officeId"
      where h.id = a."claimedById" and h.state in ('active', 'recovering')) as "holderPresent",
    (select json_build_object('cases', u.cases, 'days', u.days, 'mostDays', u."mostDays") from usual_time u
      where u."serviceId" = a."serviceId" and (u."officeId" = a."officeId" or u."officeId" is null)
      order by u."officeId" nulls last limit 1) as usual,
    (select coalesce(json_agg(q order by q."askedAt", q.id), '[]') from information_request q where q."applicationId" = a.id) as requests,
    (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'act', e.act, 'fromState', e."fromState", 'toState', e."toState",
      'actorRole', e."actorRole", 'actorName', e."actorName", 'text', e.text) order by e.sequence), '[]')
      from application_event e where e."applicationId" = a.id) as events,
    (select coalesce(json_agg(json_build_object('owner', c.owner, 'ground', c.ground, 'state', c.state, 'officeId', c."officeId",
      'office', case when l.id is not null then json_build_object('uk', l."nameUk", 'en', l."nameEn") end,
      'startedAt', c."startedAt", 'endedAt', c."endedAt") order by c."startedAt", c."endedAt" nulls last, c.id), '[]')
      from clock_interval c left join office l on l.id = c."officeId" where c."applicationId" = a.id) as clock,
    (select coalesce(json_agg(f order by f."addedAt", f."attachmentId"), '[]') from (${attachmentsText}) f) as attachments
  from ${summaryTables}
  where a.id = $1::uuid`;

/** As JSON has it: times are text, bytes are text like \x0123. */
interface AttachmentJson
  extends Omit<DocumentRow, 'sha256' | 'createdAt' | 'removedAt' | 'signatures' | 'signaturesDueAt'> {
  readonly attachmentId: string;
  readonly requirementCode: string;
  readonly documentId: string;
  readonly verdict: string;
  readonly remark: string | null;
  readonly judgedByName: string | null;
  readonly addedAt: string;
  readonly judgedAt: string | null;
  readonly replacedAt: string | null;
  readonly sha256: string | null;
  readonly createdAt: string;
  readonly removedAt: string | null;
  readonly signatures: string | null;
  readonly signaturesDueAt: string | null;
}

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

const bytesOrNull = (text: string | null): Uint8Array<ArrayBuffer> | null =>
  text === null ? null : new Uint8Array(Buffer.from(text.slice(2), 'hex'));

const toAttachment = (json: AttachmentJson): Attachment => {
  const { attachmentId, verdict, requirementCode, documentId, remark, judgedByName, addedAt, ...rest } = json;
  const { judgedAt, replacedAt, sha256, createdAt, removedAt, signatures, signaturesDueAt, ...document } = rest;
  return {
    id: attachmentId,
    state: verdict,
    requirementCode,
    documentId,
    remark,
    judgedByName,
    addedAt: new Date(addedAt),
    judgedAt: dateOrNull(judgedAt),
    replacedAt: dateOrNull(replacedAt),
    document: {
      ...document,
      sha256: bytesOrNull(sha256),
      signatures: bytesOrNull(signatures),
      signaturesDueAt: dateOrNull(signaturesDueAt),
      createdAt: new Date(createdAt),
      removedAt: dateOrNull(removedAt),
    },
  };
};

type Stored = Omit<ApplicationRow, 'attachments' | 'definition' | 'serviceName' | 'decidingBody' | 'workflow'> & {
  readonly attachments: readonly AttachmentJson[];
};

/** Reads one application in one prepared statement, through the client or in a transaction; null when there is none. */
export async function readRow(db: Transaction, id: string): Promise<ApplicationRow | null> {
  const { rows } = await sqlOf(db).query<Stored>({ name: 'applications.whole', text: wholeText, values: [id] });
  const [row] = rows;
  if (!row) return null;
  const definition = await findDefinition(db, row.revisionId);
  const { decidingBody, workflow } = definition;
  return {
    ...row,
    definition,
    serviceName: calledName(definition),
    decidingBody,
    workflow,
    attachments: row.attachments.map(toAttachment),
  };
}

/** Locks the application first: writes to one application happen one after another, each seeing what the last one did. */
export async function lockRow(tx: Transaction, id: string): Promise<ApplicationRow | null> {
  const text = 'select 1 from application where id = $1::uuid for update';
  await sqlOf(tx).query({ name: 'applications.lock', text, values: [id] });
  return readRow(tx, id);
}
