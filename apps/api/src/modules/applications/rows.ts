import type { ApplicationState, InformationRequest } from '@cabinet/contracts/applications';
import { type Answers, ServiceDefinition, type Submitter } from '@cabinet/contracts/service-definition';
import type { ClockOwner } from '@cabinet/contracts/workflows';
import type { OpenDatabase, Transaction } from '@cabinet/db/open-database';

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
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** What a list shows of an application. */
export interface SummaryRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly serviceCode: string;
  readonly serviceName: { uk: string; en: string };
  readonly decidingBody: { uk: string; en: string };
  readonly officeId: string;
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

/** One application with everything that hangs on it, but its documents. */
export interface ApplicationRow extends SummaryRow {
  readonly personId: string;
  readonly revisionId: string;
  readonly currentRevisionId: string | null;
  readonly definition: ServiceDefinition;
  readonly answers: Answers;
  readonly submittedBy: Submitter;
  readonly representative: Uint8Array | null;
  readonly declaration: boolean;
  readonly applicant: Uint8Array | null;
  readonly applicantName: string | null;
  readonly decidedById: string | null;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
  readonly receiptId: string | null;
  readonly decisionPaperId: string | null;
  readonly requests: readonly RequestRow[];
  readonly events: readonly EventRow[];
  readonly clock: readonly IntervalRow[];
}

/** Columns of SummaryRow, from `application a` joined as in `summaryTables`. */
export const summaryColumns = `
  a.id, a.number, a.version, a.state, s.code as "serviceCode", r.definition->'name' as "serviceName",
  r.definition->'decidingBody' as "decidingBody", a."officeId", o."nameUk" as "officeUk", o."nameEn" as "officeEn",
  a."objectName", a."objectAddress", a."createdAt", a."updatedAt", a."submittedAt", a."dueOn", a."decidedAt",
  a."decidedByName", a."decisionReason", a."decisionGround"`;

export const summaryTables = `
  application a
  join service s on s.id = a."serviceId"
  join service_revision r on r.id = a."revisionId"
  join office o on o.id = a."officeId"`;

const wholeText = `
  select ${summaryColumns}, a."personId", a."revisionId", s."currentRevisionId", r.definition, a.answers, a."submittedBy",
    a.representative, a.declaration, a.applicant, a."applicantName", a."decidedById", a."claimedById", a."claimedByName",
    a."receiptId", a."decisionPaperId",
    (select coalesce(json_agg(q order by q."askedAt", q.id), '[]') from information_request q where q."applicationId" = a.id) as requests,
    (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'act', e.act, 'fromState', e."fromState", 'toState', e."toState",
      'actorRole', e."actorRole", 'actorName', e."actorName", 'text', e.text) order by e.sequence), '[]')
      from application_event e where e."applicationId" = a.id) as events,
    (select coalesce(json_agg(json_build_object('owner', c.owner, 'ground', c.ground, 'startedAt', c."startedAt", 'endedAt', c."endedAt")
      order by c."startedAt", c."endedAt" nulls last, c.id), '[]')
      from clock_interval c where c."applicationId" = a.id) as clock
  from ${summaryTables}
  where a.id = $1::uuid`;

// A revision never changes, so what was read of it once stays right.
const definitions = new Map<string, ServiceDefinition>();
const rememberedDefinitions = 500;

const definitionOf = (revisionId: string, stored: unknown): ServiceDefinition => {
  const known = definitions.get(revisionId);
  if (known) return known;
  if (definitions.size >= rememberedDefinitions) definitions.clear();
  const definition = ServiceDefinition.parse(stored);
  definitions.set(revisionId, definition);
  return definition;
};

// The one boundary where what SQL answers becomes a typed row.
const typed = (found: unknown): ApplicationRow | null => {
  if (!found) return null;
  const row = found as ApplicationRow;
  return { ...row, definition: definitionOf(row.revisionId, row.definition) };
};

/** Reads one application in one prepared statement; null when there is none. */
export async function readRow(pool: OpenDatabase['pool'], id: string): Promise<ApplicationRow | null> {
  const { rows } = await pool.query({ name: 'applications.whole', text: wholeText, values: [id] });
  return typed(rows[0]);
}

/** The same inside a transaction. */
export async function rereadRow(tx: Transaction, id: string): Promise<ApplicationRow | null> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(wholeText, id);
  return typed(rows[0]);
}

/** Locks the application first: writes to one application happen one after another, each seeing what the last one did. */
export async function lockRow(tx: Transaction, id: string): Promise<ApplicationRow | null> {
  await tx.$queryRaw`select 1 from application where id = ${id}::uuid for update`;
  return rereadRow(tx, id);
}
