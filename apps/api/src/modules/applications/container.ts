import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { writeAsice } from '@cabinet/kep/asice/asice';
import { fromBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { openDocumentFile } from '../documents/public.ts';
import { packageOf } from '../signatures/public.ts';
import { wantedOf } from './sign-decision.ts';
import { readForReview, readOwn, type Whole } from './whole.ts';

/** ASiC-E of a signed application or decision: what was signed, the manifest, the signature with its time-stamp, and the report. */
async function containerOf(ctx: Context, whole: Whole, of: 'application' | 'decision'): Promise<FileAnswer> {
  const { row } = whole;
  const kept = await packageOf(ctx, row.id, of === 'decision' ? wantedOf(whole) : {});
  if (!kept) throw problem(commonProblems.notFound, { applicationId: row.id });
  const files = await Promise.all(
    kept.parts.files.map(async ({ name, documentId }) => ({
      name,
      content:
        documentId === null
          ? fromBase64(kept.parts.form)
          : new Uint8Array(await buffer((await openDocumentFile(ctx, documentId, 'content')).stream)),
    })),
  );
  const container = await writeAsice({
    ...{ files, signature: kept.cms, manifest: kept.manifest, report: kept.report, madeAt: ctx.now() },
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
async function reviewed(ctx: Context, id: string, of: 'application' | 'decision'): Promise<FileAnswer> {
  const whole = await readForReview(ctx, id);
  const { personId, officeUk, officeEn } = whole.row;
  const office = { uk: officeUk, en: officeEn };
  await recordRead(ctx, { personId, what: 'applications.container', subjectId: id, purpose: 'review', office });
  return containerOf(ctx, whole, of);
}

export const openReviewedContainer = (ctx: Context, id: string): Promise<FileAnswer> =>
  reviewed(ctx, id, 'application');

export const openReviewedDecision = (ctx: Context, id: string): Promise<FileAnswer> => reviewed(ctx, id, 'decision');
