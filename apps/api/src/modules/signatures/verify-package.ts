import { signatureProblems } from '@cabinet/contracts/signatures';
import type { Bytes } from '@cabinet/kep/bytes';
import type { Evidence, VerificationReport } from '@cabinet/kep/verify/report';
import { verifyCms } from '@cabinet/kep/verify/verify-cms';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { policyFor } from './signature-policy.ts';
import { type Signer, signerOf } from './signer.ts';

/** A package that somebody signed, verified; `pending` where the centre has not said yet whether the certificate is in force. */
export interface SignedPackage {
  readonly content: Bytes;
  readonly cms: Bytes;
  readonly signer: Signer;
  readonly report: VerificationReport;
  readonly pending: boolean;
}

interface Asked {
  readonly cms: Bytes;
  readonly content: Bytes;
  /** When it came; now unless told. */
  readonly receivedAt?: Date;
  readonly evidence?: Evidence;
}

/** What is asked of a signature over papers of the house: a qualified one of a person, by a centre of the trust list. */
export const reportOn = (ctx: Context, { cms, content, receivedAt, evidence }: Asked): Promise<VerificationReport> => {
  const at = ctx.now();
  return verifyCms(cms, {
    ...{ content, at, receivedAt: receivedAt ?? at, evidence },
    trust: ctx.signing.trust(),
    revocation: ctx.signing.revocation,
    policy: policyFor(ctx),
  });
};

export const isPending = ({ verdict, subIndication }: VerificationReport): boolean =>
  verdict === 'indeterminate' && subIndication === 'TRY_LATER';

/**
 * Verifies a signature over a package. Throws signatures.refused with the reason; a centre that is silent is no reason to
 * refuse, and no reason to believe: the report waits.
 */
export async function verifyPackage(ctx: Context, asked: Asked): Promise<SignedPackage> {
  const report = await reportOn(ctx, asked);
  const pending = isPending(report);
  if ((report.verdict !== 'total-passed' && !pending) || report.signers.length !== 1) {
    const reason = report.signers.length > 1 ? 'SEVERAL_SIGNERS' : (report.subIndication ?? 'FORMAT_FAILURE');
    throw problemWith(signatureProblems.refused, { shown: { reason }, facts: { reason } });
  }
  const identity = report.signers[0]?.identity;
  const signer = identity ? signerOf(identity) : null;
  if (!signer) throw problem(signatureProblems.noPerson);
  return { content: asked.content, cms: asked.cms, signer, report, pending };
}
