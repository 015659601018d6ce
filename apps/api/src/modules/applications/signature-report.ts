import { Readable } from 'node:stream';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { drawAside } from '#platform/paper/draw-aside.ts';
import { signatureReportPaper } from '#platform/paper/signature-report.ts';
import { problem } from '#platform/problem.ts';
import { recordView } from './review.ts';
import { type SignedThing, signatureOf } from './signature-of.ts';
import { readForReview, readOwn, type Whole } from './whole.ts';

/** The report on a signature as a PDF in the language of whoever asks. */
async function reportOf(ctx: Context, whole: Whole, of: SignedThing): Promise<FileAnswer> {
  const { row } = whole;
  const signature = await signatureOf(ctx, whole, of);
  if (!signature) throw problem(commonProblems.notFound, { applicationId: row.id });
  const { receivedAt, checkedAt, pending, report } = signature.shown;
  const paper = signatureReportPaper({
    ...{ language: ctx.language, of, number: row.number, pending, report, files: signature.parts.files },
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

export const openSignatureReport = async (ctx: Context, id: string, of: SignedThing): Promise<FileAnswer> =>
  reportOf(ctx, await readOwn(ctx, id), of);

export async function openReviewedReport(ctx: Context, id: string, of: SignedThing): Promise<FileAnswer> {
  const whole = await readForReview(ctx, id);
  await recordView(ctx, whole);
  return reportOf(ctx, whole, of);
}
