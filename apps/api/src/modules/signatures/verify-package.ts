import type { Bytes } from '@cabinet/kep/bytes';
import type { VerificationReport } from '@cabinet/kep/verify/report';
import type { Context } from '#platform/context.ts';
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

/**
 * Verifies a signature over a package. Throws signatures.refused with the reason; a centre that is silent is no reason to
 * refuse, and no reason to believe: the report waits.
 */
export async function verifyPackage(
  ctx: Context,
  { cms, content }: Pick<SignedPackage, 'cms' | 'content'>,
): Promise<SignedPackage> {
  const report = await reportOn(ctx, { cms, content });
  return { content, cms, signer: signerIn(report), report, pending: isPending(report) };
}
