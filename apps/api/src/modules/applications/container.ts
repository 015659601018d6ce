import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { type AsicFile, writeAsice } from '@cabinet/kep/asice/asice';
import { type Bytes, fromBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { openDocumentFile } from '../documents/public.ts';
import { type SignedThing, signatureOf } from './signature-of.ts';
import { readForReview, readOwn, type Whole } from './whole.ts';

const bytesOf = async (ctx: Context, documentId: string): Promise<Bytes> =>
  new Uint8Array(await buffer((await openDocumentFile(ctx, documentId, 'content')).stream));

/** ASiC-E of a signed application or decision: what was signed, the manifest, the signature with its time-stamp, and the report. */
async function containerOf(ctx: Context, whole: Whole, of: SignedThing): Promise<FileAnswer> {
  const { row } = whole;
  const kept = await signatureOf(ctx, whole, of);
  if (!kept) throw problem(commonProblems.notFound, { applicationId: row.id });
  const files: AsicFile[] = [];
  // One after another: a broken one leaves no other half read.
  for (const { name, documentId } of kept.parts.files)
    files.push({ name, content: documentId === null ? fromBase64(kept.parts.form) : await bytesOf(ctx, documentId) });
  const container = await writeAsice({
    ...{ files, signature: kept.cms, manifest: kept.content, report: kept.report, madeAt: ctx.now() },
  });
  return {
    stream: Readable.from([container]),
    mediaType: 'application/vnd.etsi.asic-e+zip',
    size: container.length,
    fileName: `${of === 'decision' ? 'decision-' : ''}${row.number}.asice`,
  };
}

export const openOwnContainer = async (ctx: Context, id: string): Promise<FileAnswer> =>
  containerOf(ctx, await readOwn(ctx, id), 'application');

export const openDecisionContainer = async (ctx: Context, id: string): Promise<FileAnswer> =>
  containerOf(ctx, await readOwn(ctx, id), 'decision');

/** The same for the office; as with every file of an application, the applicant's journal has it first. */
async function reviewed(ctx: Context, id: string, of: SignedThing): Promise<FileAnswer> {
  const whole = await readForReview(ctx, id);
  const { personId, officeUk, officeEn } = whole.row;
  const office = { uk: officeUk, en: officeEn };
  await recordRead(ctx, { personId, what: 'applications.container', subjectId: id, purpose: 'review', office });
  return containerOf(ctx, whole, of);
}

export const openReviewedContainer = (ctx: Context, id: string): Promise<FileAnswer> =>
  reviewed(ctx, id, 'application');

export const openReviewedDecision = (ctx: Context, id: string): Promise<FileAnswer> => reviewed(ctx, id, 'decision');
