import * as z from 'zod/mini';
import { PackageFile } from './application-signing.ts';
import { someText } from './applications.ts';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { DocumentId, ExtractId, OfficeId } from './ids.ts';
import { registryProblems } from './registry.ts';
import { Bilingual } from './service-definition.ts';
import { SignatureBytes, signatureProblems } from './signatures.ts';

export const extractProblems = defineProblems({
  noCard: { code: 'extracts.no_card', status: 409 },
  underWay: { code: 'extracts.under_way', status: 409 },
  decided: { code: 'extracts.decided', status: 409 },
  keyNotBound: { code: 'extracts.key_not_bound', status: 422 },
});

/** signed: the office has signed it; refused: with a reason. */
export const ExtractState = z.enum(['ordered', 'signed', 'refused']);
export type ExtractState = z.infer<typeof ExtractState>;

/** In how many working days an office signs an extract or says why not. */
export const extractWorkingDays = 3;

/** An extract as its person sees it. */
export const OwnExtract = z.object({
  id: ExtractId,
  number: z.string(),
  state: ExtractState,
  office: Bilingual,
  withDiagnosis: z.boolean(),
  orderedAt: z.string(),
  dueOn: PlainDate,
  overdue: z.boolean(),
  decidedAt: z.nullable(z.string()),
  /** Why it was refused, in the officer’s words. */
  reason: z.nullable(z.string()),
  /** In one’s documents; null while they are being made. */
  paperId: z.nullable(DocumentId),
  containerId: z.nullable(DocumentId),
});
export type OwnExtract = z.infer<typeof OwnExtract>;

/** An office that issues extracts. */
export const ExtractOffice = z.object({ id: OfficeId, name: Bilingual, address: Bilingual });
export type ExtractOffice = z.infer<typeof ExtractOffice>;

export const ExtractOrder = z.object({
  officeId: OfficeId,
  /** Left out unless the person wants it. */
  withDiagnosis: z._default(z.boolean(), false),
});
export type ExtractOrder = z.infer<typeof ExtractOrder>;

/** One part of what an extract says, in the words of the paper: they are Ukrainian. */
export const ExtractSection = z.object({
  title: z.string(),
  rows: z.array(z.object({ term: z.string(), value: z.string() })),
});
export type ExtractSection = z.infer<typeof ExtractSection>;

/** A line of the list of an office. */
export const ExtractLine = z.object({
  id: ExtractId,
  number: z.string(),
  state: ExtractState,
  person: z.string(),
  office: Bilingual,
  orderedAt: z.string(),
  dueOn: PlainDate,
  overdue: z.boolean(),
});
export type ExtractLine = z.infer<typeof ExtractLine>;

/** An extract as the office sees it that was asked for it. */
export const ReviewedExtract = z.extend(ExtractLine, {
  version: Version,
  withDiagnosis: z.boolean(),
  decidedAt: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** What it says, or would say if it were signed now; null where the card is the person’s no more. */
  says: z.nullable(z.array(ExtractSection)),
  /** The version of the card that it is of. */
  cardVersion: z.nullable(Version),
});
export type ReviewedExtract = z.infer<typeof ReviewedExtract>;

export const listOwnExtractsRoute = defineRoute({
  method: 'GET',
  path: '/own-extracts',
  summary: 'Extracts from one’s own card, newest first, and the offices that issue them',
  status: 200,
  response: z.object({ items: z.array(OwnExtract), offices: z.array(ExtractOffice), hasCard: z.boolean() }),
  problems: [commonProblems.signInRequired],
});
export const orderExtractRoute = defineRoute({
  method: 'POST',
  path: '/own-extracts',
  summary: 'Order an extract from one’s own card; an office signs it within three working days',
  body: ExtractOrder,
  status: 201,
  response: OwnExtract,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    extractProblems.noCard,
    extractProblems.underWay,
    registryProblems.cardClosed,
  ],
});
export const listExtractsRoute = defineRoute({
  method: 'GET',
  path: '/extracts',
  summary:
    'Extracts that one’s offices were asked for: open ones with what is due first, or those decided, newest first',
  query: z.extend(PageQuery, { scope: z._default(z.enum(['open', 'done']), 'open') }),
  status: 200,
  response: pageOf(ExtractLine),
  problems: [commonProblems.notAllowed, commonProblems.invalidRequest],
});

const OneExtract = z.object({ extractId: ExtractId });
export const reviewExtractRoute = defineRoute({
  method: 'GET',
  path: '/extracts/:extractId',
  summary: 'An extract with what it will say; the look is written to the person’s journal',
  params: OneExtract,
  status: 200,
  response: ReviewedExtract,
  problems: [commonProblems.notFound],
});
export const prepareExtractRoute = defineRoute({
  method: 'POST',
  path: '/extracts/:extractId/package',
  summary: 'What a signature over the extract would stand for; nothing is decided yet',
  params: OneExtract,
  body: z.object({ cardVersion: Version }),
  status: 200,
  response: z.object({
    /** The very bytes to sign, in base64: an ASiCManifest that names the paper with its SHA-256. */
    manifest: z.string(),
    files: z.array(PackageFile),
  }),
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    extractProblems.decided,
    extractProblems.noCard,
  ],
});
export const signExtractRoute = defineRoute({
  method: 'POST',
  path: '/extracts/:extractId/signature',
  summary:
    'Sign the extract with a key of one’s account; the person gets the paper and the container in their documents',
  params: OneExtract,
  body: z.object({ version: Version, cardVersion: Version, signature: SignatureBytes }),
  status: 200,
  response: ReviewedExtract,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    extractProblems.decided,
    extractProblems.noCard,
    extractProblems.keyNotBound,
    signatureProblems.refused,
    signatureProblems.centreSilent,
  ],
});
export const refuseExtractRoute = defineRoute({
  method: 'POST',
  path: '/extracts/:extractId/refusal',
  summary: 'Refuse the extract with a reason that the person reads',
  params: OneExtract,
  body: z.object({ version: Version, reason: someText }),
  status: 200,
  response: ReviewedExtract,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    extractProblems.decided,
  ],
});
