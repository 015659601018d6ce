import { type Bytes, fromBase64 } from '@cabinet/kep/bytes';
import type { Evidence, VerificationReport } from '@cabinet/kep/verify/report';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { nextLook } from '#platform/jobs/look-again.ts';
import { write } from '#platform/write.ts';
import { type Outcome, signatureSettled } from './events.ts';
import { type KeptReport, mostListBytes, openBytes, openReport, sealBytes, sealReport } from './sealed.ts';
import { isPending, reportOn } from './report-on.ts';
import { stamped } from './with-timestamp.ts';

const batch = 20;

const evidenceOf = ({ evidence }: KeptReport): Evidence => ({
  certificates: evidence.certificates.map(fromBase64),
  ocspResponses: evidence.ocspResponses.map(fromBase64),
  crls: evidence.crls.map(fromBase64),
});

type Row = Awaited<ReturnType<Context['db']['signature']['findUniqueOrThrow']>>;

interface Looked {
  readonly cms: Bytes;
  readonly report: VerificationReport;
  readonly isDone: boolean;
}

async function look(ctx: Context, row: Row): Promise<Looked> {
  const content = openBytes(ctx.secrets, row.id, 'content', row.content);
  const before = openBytes(ctx.secrets, row.id, 'cms', row.cms);
  const now = await stamped(ctx, before);
  const cms = now ?? before;
  const evidence = evidenceOf(openReport(ctx.secrets, row.id, row.report));
  const report = await reportOn(ctx, { cms, content, receivedAt: row.receivedAt, evidence });
  return { cms, report, isDone: !isPending(report) && now !== undefined };
}

/** What has become of one that waited; null while it waits on, or never did. */
const outcomeOf = (ctx: Context, row: Row, found: Looked | null, last: boolean): Outcome | null => {
  // What cannot be looked at may be what cannot be opened: then the verdict alone tells that it waits.
  if (!found) return last && row.verdict === 'indeterminate' ? 'unknown' : null;
  if (!isPending(openReport(ctx.secrets, row.id, row.report))) return null;
  const { report } = found;
  if (isPending(report)) return last ? 'unknown' : null;
  return report.verdict === 'total-passed' ? 'confirmed' : 'refuted';
};

/** Notes that it was looked at, and what was found, if anything; whoever waited is told how it turned out. */
const note = (ctx: Context, row: Row, found: Looked | null): Promise<unknown> =>
  write(ctx, 'signatures.look_again', async ({ tx, now, audit, publish }) => {
    const { id, version, purpose, subjectId } = row;
    const attempts = row.attempts + 1;
    const again = found?.isDone ? null : nextLook(attempts, now);
    const outcome = outcomeOf(ctx, row, found, again === null);
    const changed = await tx.signature.updateMany({
      where: { id, version },
      data: {
        ...(found && {
          cms: sealBytes(ctx.secrets, id, 'cms', found.cms),
          report: sealReport(ctx.secrets, id, found.report, mostListBytes.package),
          ...{ verdict: found.report.verdict, level: found.report.signers[0]?.level ?? 'none', checkedAt: now },
        }),
        attempts,
        checkAgainAt: again,
        version: { increment: 1 },
      },
    });
    const details = found ? { verdict: found.report.verdict, attempts } : { failed: true, attempts };
    audit({ subject: id, details: changed.count > 0 ? details : { changedMeanwhile: true } });
    if (outcome && changed.count > 0)
      publish(signatureSettled({ signatureId: id, purpose, subjectId, outcome, at: now.toISOString() }));
  });

async function lookAgain(ctx: Context, id: string): Promise<void> {
  const row = await ctx.db.signature.findUniqueOrThrow({ where: { id } });
  try {
    const found = await look(ctx, row);
    await note(ctx, row, found);
    if (!found.isDone && nextLook(row.attempts + 1, ctx.now()) === null)
      ctx.log.error({ signatureId: id }, 'a signature could not be checked to its end');
  } catch (failure) {
    // One that cannot be looked at has to let the others pass.
    await note(ctx, row, null);
    throw failure;
  }
}

/** Asks again for what centres have not said, and puts time-stamps to what has none yet. */
export async function lookAgainAtSignatures(ctx: Context): Promise<void> {
  const due = await ctx.db.signature.findMany({
    where: { checkAgainAt: { lte: ctx.now() } },
    orderBy: { checkAgainAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  await doEach(ctx, due, ({ id }) => lookAgain(ctx, id));
}
