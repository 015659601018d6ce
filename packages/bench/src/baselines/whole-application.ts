import { definitionColumns } from './definitions.ts';

// The same tables and rows as the product reads for one application, in one statement. What the product works out in
// code (slots, acts, findings) or decrypts lies ready in `bench_computed`, so the limit pays for none of it.
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const documents = `
  (select coalesce(json_agg(json_build_object('code', f."requirementCode", 'filed', json_build_object('id', f.id, 'document', json_build_object(
      'id', d.id, 'version', d.version, 'origin', d.origin, 'kind', d.kind, 'title', d.title, 'number', d.number, 'issuer', d.issuer,
      'issuedOn', d."issuedOn", 'expiresOn', d."expiresOn", 'fileName', d."fileName", 'mediaType', d."mediaType", 'size', d.size,
      'sha256', encode(d.sha256, 'hex'), 'state', d.state, 'refusal', null, 'pages', d.pages, 'hasPreview', d."previewKey" is not null,
      'replacesId', d."replacesId", 'createdAt', ${instant('d."createdAt"')},
      'usedIn', (select coalesce(json_agg(distinct x.number), '[]') from application_document u join application x on x.id = u."applicationId" where u."documentId" = d.id),
      'usedInConsultations', (select coalesce(json_agg(distinct y.number), '[]') from consultation_attachment c join consultation y on y.id = c."consultationId" where c."documentId" = d.id)),
      'state', f.state, 'remark', f.remark, 'addedAt', ${instant('f."addedAt"')}, 'judgedAt', ${instant('f."judgedAt"')},
      'judgedByName', f."judgedByName", 'replacedAt', ${instant('f."replacedAt"')})) order by f."addedAt", f.id), '[]')
    from application_document f join document d on d.id = f."documentId" where f."applicationId" = a.id) as documents`;

const wholeWith = (definition: string): string => `
  select a.id, a.number, a.version, a.state, s.code as "serviceCode", ${definition}, a."officeId",
    o."nameUk", o."nameEn", a."objectName", a."objectAddress", a."createdAt", a."updatedAt",
    a."submittedAt", a."dueOn", a."decidedAt", a."decidedByName", a."decisionReason", a."decisionGround", a.answers, a."submittedBy",
    null as representative, a.declaration, b.applicant, b.slots,
    (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'requirementCode', q."requirementCode", 'pointer', q.pointer,
      'text', q.text, 'dueOn', q."dueOn", 'state', q.state, 'askedByName', q."askedByName", 'askedAt', ${instant('q."askedAt"')},
      'answerText', q."answerText", 'answeredAt', ${instant('q."answeredAt"')}) order by q."askedAt", q.id), '[]')
      from information_request q where q."applicationId" = a.id) as requests,
    (select coalesce(json_agg(json_build_object('id', e.id, 'act', e.act, 'fromState', e."fromState", 'toState', e."toState",
      'actorRole', e."actorRole", 'actorName', e."actorName", 'text', e.text, 'at', ${instant('e.at')}) order by e.sequence), '[]')
      from application_event e where e."applicationId" = a.id) as timeline,
    (select coalesce(json_agg(json_build_object('owner', c.owner, 'ground', c.ground, 'startedAt', ${instant('c."startedAt"')},
      'endedAt', ${instant('c."endedAt"')}) order by c."startedAt", c.id), '[]') from clock_interval c where c."applicationId" = a.id) as clock,
    a."receiptId", a."decisionPaperId", a."consultationId", b.acts, b.precheck, ${documents}
  from application a
  join service s on s.id = a."serviceId"
  join service_revision r on r.id = a."revisionId"
  join office o on o.id = a."officeId"
  join bench_computed b on b.id = $2
  where a.id = $1`;

/** $1: the application; $2: the row of `bench_computed` that belongs to it. */
export const wholeApplication = wholeWith(`${definitionColumns.read}, r.definition`);
/** The same without what a server may keep in memory. */
export const wholeButDefinition = wholeWith(definitionColumns.kept);

interface Filed {
  readonly code: string;
  readonly filed: unknown;
}

interface WholeRow {
  readonly nameUk: string;
  readonly nameEn: string;
  readonly slots: readonly { readonly code: string }[];
  readonly documents: readonly Filed[];
}

/** The row in the shape of the product's answer. */
export const toWhole = ({ nameUk, nameEn, slots, documents, ...row }: WholeRow): object => ({
  ...row,
  officeName: { uk: nameUk, en: nameEn },
  slots: slots.map((slot) => ({
    ...slot,
    documents: documents.filter(({ code }) => code === slot.code).map(({ filed }) => filed),
  })),
});
