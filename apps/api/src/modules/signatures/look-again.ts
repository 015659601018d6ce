import type { Evidence } from '@cabinet/kep/verify/report';
import { fromBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import { CentreSilent } from '#platform/outside/signing/port.ts';
import { write } from '#platform/write.ts';
import { type KeptReport, openBytes, openReport, sealBytes, sealReport } from './sealed.ts';
import { isPending, reportOn } from './verify-package.ts';

const batch = 20;
const minuteMs = 60_000;
const longestMs = 6 * 60 * minuteMs;
/** After so many tries an operator has to look: the log names the signature. */
const mostAttempts = 60;

const evidenceOf = ({ evidence }: KeptReport): Evidence => ({
  certificates: evidence.certificates.map(fromBase64),
  ocspResponses: evidence.ocspResponses.map(fromBase64),
  crls: evidence.crls.map(fromBase64),
});

/** One minute, two, four … up to six hours. */
const pauseAfter = (attempts: number): number => Math.min(longestMs, minuteMs * 2 ** Math.min(attempts, 12));

async function lookAgain(ctx: Context, id: string): Promise<void> {
  const row = await ctx.db.signature.findUniqueOrThrow({ where: { id } });
  const content = openBytes(ctx.secrets, id, 'content', row.content);
  const before = openBytes(ctx.secrets, id, 'cms', row.cms);
  // A time-stamp proves that the signature was there before its certificate ended or was revoked.
  const stamped = await ctx.signing.timestamp(before).catch((failure: unknown) => {
    if (failure instanceof CentreSilent) return undefined;
    throw failure;
  });
  const cms = stamped ?? before;
  const evidence = evidenceOf(openReport(ctx.secrets, id, row.report));
  const report = await reportOn(ctx, { cms, content, receivedAt: row.receivedAt, evidence });
  const done = !isPending(report) && stamped !== undefined;
  const attempts = row.attempts + 1;
  const pause = attempts < mostAttempts ? pauseAfter(attempts) : null;
  await write(ctx, 'signatures.look_again', async ({ tx, now, audit }) => {
    const changed = await tx.signature.updateMany({
      where: { id, version: row.version },
      data: {
        cms: sealBytes(ctx.secrets, id, 'cms', cms),
        report: sealReport(ctx.secrets, id, report),
        ...{ verdict: report.verdict, level: report.signers[0]?.level ?? 'none', checkedAt: now, attempts },
        checkAgainAt: done || pause === null ? null : new Date(now.getTime() + pause),
        version: { increment: 1 },
      },
    });
    if (changed.count > 0) audit({ subject: id, details: { verdict: report.verdict, attempts } });
    else audit({ subject: id, details: { changedMeanwhile: true } });
  });
  if (!done && pause === null) ctx.log.error({ signatureId: id }, 'a signature could not be checked to its end');
}

/** Asks again for what centres have not said, and puts time-stamps to what has none yet. */
export async function lookAgainAtSignatures(ctx: Context): Promise<void> {
  const due = await ctx.db.signature.findMany({
    where: { checkAgainAt: { lte: ctx.now() } },
    orderBy: { checkAgainAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of due) await lookAgain(ctx, id);
}
