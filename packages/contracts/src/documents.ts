import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { DocumentId } from './ids.ts';
import { FileSigner, SignatureReport, SignerReport } from './signatures.ts';

export const documentProblems = defineProblems({
  libraryFull: { code: 'documents.library_full', status: 409 },
  fileTooLarge: { code: 'documents.file_too_large', status: 413 },
  fileEmpty: { code: 'documents.file_empty', status: 422 },
  notReady: { code: 'documents.not_ready', status: 409 },
  inUse: { code: 'documents.in_use', status: 409 },
  notReplaceable: { code: 'documents.not_replaceable', status: 409 },
});

/** checking: in quarantine, not yet readable by anyone; confirmed; rejected with a reason; failed: the check itself broke and will be repeated. */
export const DocumentState = z.enum(['checking', 'confirmed', 'rejected', 'failed']);
export type DocumentState = z.infer<typeof DocumentState>;

export const DocumentKind = z.enum([
  'identity',
  'tax_number',
  'birth_certificate',
  'disability',
  'rehabilitation_programme',
  'medical',
  'idp_certificate',
  'residence',
  'ownership',
  'power_of_attorney',
  'guardianship',
  'payment',
  'bank',
  'photo',
  'other',
  'receipt',
  'decision',
  'extract',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** One line as it looks: no control characters, nothing that turns the direction of the text around. */
const oneLine = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;
const text = (longest: number) => z.string().check(z.trim(), z.maxLength(longest), z.regex(oneLine, 'field.format'));

/** H5: what a person may say of a document; all but the title may stay empty. */
export const DocumentFacts = z.object({
  kind: DocumentKind,
  title: text(120).check(z.minLength(1)),
  number: z.nullable(text(60)),
  issuer: z.nullable(text(255)),
  issuedOn: z.nullable(PlainDate),
  expiresOn: z.nullable(PlainDate),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

/** Files of a container that a short word of a signature names. */
export const namedFilesMost = 10;

/** One signature of a file, in short: no number of a person is in it. */
export const SignedBy = z.object({
  verdict: SignerReport.shape.verdict,
  /** Null where it is not proven who signed. */
  name: z.nullable(z.string()),
  organization: z.nullable(z.string()),
  /** When it was signed; null where the signature says nothing of it. */
  time: z.nullable(z.string()),
  /** Whether a time-stamp proves the time. */
  timeProven: z.boolean(),
  kind: SignerReport.shape.kind,
  testCentre: z.boolean(),
  /** Names of some of the files that this signature stands for; null where all signatures stand for the same. */
  files: z.nullable(z.array(z.string()).check(z.maxLength(namedFilesMost))),
  /** How many more files it stands for. */
  filesMore: z.int(),
  coversWholeFile: FileSigner.shape.coversWholeFile,
});
export type SignedBy = z.infer<typeof SignedBy>;

/** H7: what the signatures of a file come to. */
export const SignedFile = z.object({
  /** Not looked at yet, or a centre was silent and is to be asked again. */
  pending: z.boolean(),
  /** Null before the first look. */
  verdict: z.nullable(SignatureReport.shape.verdict),
  problem: SignatureReport.shape.problem,
  signers: z.array(SignedBy),
});
export type SignedFile = z.infer<typeof SignedFile>;

export const Document = z.object({
  id: DocumentId,
  version: Version,
  origin: z.enum(['uploaded', 'issued']),
  ...DocumentFacts.shape,
  fileName: z.string(),
  mediaType: z.nullable(z.string()),
  /** Bytes. */
  size: z.int(),
  sha256: z.nullable(z.string()),
  state: DocumentState,
  /** Why it was rejected and how to mend it, in the reader's language. */
  refusal: z.nullable(z.object({ code: z.string(), text: z.string() })),
  pages: z.nullable(z.int()),
  hasPreview: z.boolean(),
  replacesId: z.nullable(DocumentId),
  createdAt: z.string(),
  /** Short numbers of applications it lies in; a sent one keeps its copy even when this is deleted. */
  usedIn: z.array(z.string()),
  /** Short numbers of consultations it lies in, of which the same is true. */
  usedInConsultations: z.array(z.string()),
  /** Null for a file without signatures. */
  signed: z.nullable(SignedFile),
});
export type Document = z.infer<typeof Document>;

/** On its own page: every check of every signature, and what lies in a container. */
export const WholeDocument = z.extend(Document, { signatures: z.nullable(SignatureReport) });
export type WholeDocument = z.infer<typeof WholeDocument>;

const OneDocument = z.object({ documentId: DocumentId });

export const FileRules = z.object({
  /** Bytes; exactly so many pass. */
  maxBytes: z.int(),
  formats: z.array(z.enum(['jpg', 'png', 'pdf', 'doc', 'docx', 'p7s', 'asice', 'asics'])),
});
export type FileRules = z.infer<typeof FileRules>;

export const readFileRulesRoute = defineRoute({
  method: 'GET',
  path: '/file-rules',
  summary: 'Sizes and formats by context, to be shown before a file is chosen',
  status: 200,
  response: z.object({ document: FileRules, attachment: FileRules, libraryBytes: z.int(), libraryFiles: z.int() }),
  problems: [],
});

export const listDocumentsRoute = defineRoute({
  method: 'GET',
  path: '/documents',
  summary: 'My documents, newest first',
  query: z.extend(PageQuery, { kind: z.optional(DocumentKind), state: z.optional(DocumentState) }),
  status: 200,
  response: z.extend(pageOf(Document), { usedBytes: z.int(), usedFiles: z.int() }),
  problems: [commonProblems.signInRequired],
});

/** The text fields of an upload, before the file; an empty one is one left out, and a file without a title gets its name. */
export const UploadForm = z.object({
  kind: DocumentKind,
  title: z.optional(DocumentFacts.shape.title),
  number: z._default(DocumentFacts.shape.number, null),
  issuer: z._default(DocumentFacts.shape.issuer, null),
  issuedOn: z._default(DocumentFacts.shape.issuedOn, null),
  expiresOn: z._default(DocumentFacts.shape.expiresOn, null),
  /** The document this one is to take the place of. */
  replaces: z._default(z.nullable(DocumentId), null),
});

/** Multipart: the fields of UploadForm before the field `file`. Header x-form-token. */
export const uploadDocumentRoute = defineRoute({
  method: 'POST',
  path: '/documents',
  summary: 'Add a file to my documents; it is checked before anybody can open it',
  consumes: 'multipart',
  form: UploadForm,
  status: 201,
  response: Document,
  problems: [
    commonProblems.invalidRequest,
    documentProblems.fileTooLarge,
    documentProblems.fileEmpty,
    documentProblems.libraryFull,
    documentProblems.notReplaceable,
    commonProblems.notFound,
    commonProblems.malformedRequest,
    commonProblems.foreignOrigin,
    commonProblems.unsupportedMedia,
    commonProblems.storageFull,
  ],
});
export const readDocumentRoute = defineRoute({
  method: 'GET',
  path: '/documents/:documentId',
  summary: 'One document, with who signed it',
  params: OneDocument,
  status: 200,
  response: WholeDocument,
  problems: [commonProblems.notFound],
});
export const changeDocumentRoute = defineRoute({
  method: 'PATCH',
  path: '/documents/:documentId',
  summary: 'Correct what is said of a document; its bytes never change',
  params: OneDocument,
  body: z.object({ version: Version, facts: z.partial(DocumentFacts) }),
  status: 200,
  response: Document,
  problems: [
    documentProblems.inUse,
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
  ],
});
export const removeDocumentRoute = defineRoute({
  method: 'DELETE',
  path: '/documents/:documentId',
  summary: 'Take a document out of the library; sent applications keep theirs',
  params: OneDocument,
  status: 204,
  problems: [commonProblems.notFound],
});
export const readContentRoute = defineRoute({
  method: 'GET',
  path: '/documents/:documentId/content',
  summary: 'The file itself, to be saved',
  params: OneDocument,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound, documentProblems.notReady, commonProblems.notAllowed],
});
export const readPreviewRoute = defineRoute({
  method: 'GET',
  path: '/documents/:documentId/preview',
  summary: 'A picture of the document made by the cabinet itself',
  params: OneDocument,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound, documentProblems.notReady],
});
