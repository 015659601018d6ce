import { signatureProblems } from '@cabinet/contracts/signatures';
import type { Bytes } from '@cabinet/kep/bytes';
import type { VerificationReport } from '@cabinet/kep/verify/report';
import type { Context } from '#platform/context.ts';
import { problemWith } from '#platform/problem.ts';
import { isPending, reportOn, signerIn } from './report-on.ts';
import type { Signer } from './signer.ts';

/** A package that somebody signed, verified; `pending` where the centre has not said yet whether the certificate is in force. */
export interface SignedPackage {
  readonly content: Bytes;
  readonly cms: Bytes;
  readonly signer: Signer;
  readonly report: VerificationReport;
  readonly pending: boolean;
}

const stamp = 'signature-time-stamp';

/**
 * A time-stamp that does not hold proves nothing and spoils nothing today; kept, it would stand in the way of the one that
 * the house puts on, and the signature could be disowned once its certificate has ended.
 */
function assertStampHolds({ signers }: VerificationReport): void {
  const failed = signers.some(({ checks }) =>
    checks.some(({ name, outcome }) => name === stamp && outcome === 'failed'),
  );
  const why = { reason: 'SIG_CONSTRAINTS_FAILURE', check: stamp };
  if (failed) throw problemWith(signatureProblems.refused, { shown: why, facts: why });
}

/**
 * Verifies a signature over a package. Throws signatures.refused with the reason; a centre that is silent is no reason to
 * refuse, and no reason to believe: the report waits.
 */
export async function verifyPackage(
  ctx: Context,
  { cms, content }: Pick<SignedPackage, 'cms' | 'content'>,
): Promise<SignedPackage> {
  const report = await reportOn(ctx, { cms, content });
  assertStampHolds(report);
  return { content, cms, signer: signerIn(report), report, pending: isPending(report) };
}
