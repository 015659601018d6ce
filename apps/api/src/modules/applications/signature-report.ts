import { Readable } from 'node:stream';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { drawAside } from '#platform/paper/draw-aside.ts';
import { signatureReportPaper } from '#platform/paper/signature-report.ts';
import { problem } from '#platform/problem.ts';
import { latestOf, packageOf } from '../signatures/public.ts';
import { recordView } from './review.ts';
import { wantedOf } from './sign-decision.ts';
import { readForReview, readOwn, type Whole } from './whole.ts';

type Of = 'application' | 'decision';

/** The report on a signature as a PDF in the language of whoever asks. */
async function reportOf(ctx: Context, whole: Whole, of: Of): Promise<FileAnswer> {
  const { row } = whole;
  const wanted = of === 'decision' ? wantedOf(whole) : {};
  const [signature, kept] = await Promise.all([latestOf(ctx, row.id, wanted), packageOf(ctx, row.id, wanted)]);
  if (!signature || !kept) throw problem(commonProblems.notFound, { applicationId: row.id });
  const { receivedAt, checkedAt, pending, report } = signature.shown;
  const paper = signatureReportPaper({
    ...{ language: ctx.language, of, number: row.number, pending, report, files: kept.parts.files },
    issuer: ctx.language === 'en' ? row.officeEn : row.officeUk,
    ...{ receivedAt: new Date(receivedAt), checkedAt: new Date(checkedAt), createdAt: ctx.now() },
    verifyUrl: new URL('/verify', ctx.config.PUBLIC_URL).href,
  });
  const bytes = await drawAside(paper);
  return {
    ...{ stream: Readable.from([bytes]), mediaType: 'application/pdf', size: bytes.length },
    fileName: `signature-${of === 'decision' ? 'decision-' : ''}${row.number}.pdf`,
  };
}

export const openSignatureReport = async (ctx: Context, id: string, of: Of): Promise<FileAnswer> =>
  reportOf(ctx, await readOwn(ctx, id), of);

export async function openReviewedReport(ctx: Context, id: string, of: Of): Promise<FileAnswer> {
  const whole = await readForReview(ctx, id);
  await recordView(ctx, whole);
  return reportOf(ctx, whole, of);
}
