import { signatureProblems } from '@cabinet/contracts/signatures';
import type { Bytes } from '@cabinet/kep/bytes';
import type { Evidence, VerificationReport } from '@cabinet/kep/verify/report';
import { verifyCms } from '@cabinet/kep/verify/verify-cms';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { type Signer, signerOf } from './signer.ts';

interface Asked {
  readonly cms: Bytes;
  readonly content: Bytes;
  /** When it came; now unless told. */
  readonly receivedAt?: Date;
  readonly evidence?: Evidence;
}

/**
 * What is found of a signature that lets somebody in or stands under a paper of the house: it has to be a qualified one
 * of a person, by a centre of the trust list.
 */
export const reportOn = (ctx: Context, { cms, content, receivedAt, evidence }: Asked): Promise<VerificationReport> => {
  const at = ctx.now();
  return verifyCms(cms, {
    ...{ content, at, receivedAt: receivedAt ?? at, evidence },
    trust: ctx.signing.trust(),
    revocation: ctx.signing.revocation,
    policy: {
      allowTestAnchors: ctx.signing.allowsTests,
      purposes: ['signature'],
      requireQualified: true,
      requireIssuerGranted: true,
    },
  });
};

/** The centre has not said yet whether the certificate is in force. */
export const isPending = ({ verdict, subIndication }: Pick<VerificationReport, 'verdict' | 'subIndication'>): boolean =>
  verdict === 'indeterminate' && subIndication === 'TRY_LATER';

/** The one person who signed. Throws the problem that says which check decided; a silent centre is not refused here. */
export function signerIn(report: VerificationReport): Signer {
  if ((report.verdict !== 'total-passed' && !isPending(report)) || report.signers.length !== 1) {
    const reason = report.signers.length > 1 ? 'SEVERAL_SIGNERS' : (report.subIndication ?? 'FORMAT_FAILURE');
    throw problemWith(signatureProblems.refused, { shown: { reason }, facts: { reason } });
  }
  const identity = report.signers[0]?.identity;
  const signer = identity ? signerOf(identity) : null;
  if (!signer) throw problem(signatureProblems.noPerson);
  return signer;
}
