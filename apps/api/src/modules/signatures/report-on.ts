import { signatureProblems } from '@cabinet/contracts/signatures';
import type { Bytes } from '@cabinet/kep/bytes';
import type { Evidence, VerificationReport } from '@cabinet/kep/verify/report';
import { verifyCms } from '@cabinet/kep/verify/verify-cms';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { workInTurns } from './in-turns.ts';
import { type Signer, signerOf } from './signer.ts';
import { withinPatience } from './within-patience.ts';

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
    ...{ trust: ctx.signing.trust(), work: workInTurns() },
    revocation: withinPatience(ctx.signing.revocation),
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
    const isAlone = report.signers.length <= 1;
    const reason = isAlone ? (report.subIndication ?? 'FORMAT_FAILURE') : 'SEVERAL_SIGNERS';
    const why = { reason, check: isAlone ? (report.signers[0]?.decidedBy ?? 'format') : null };
    throw problemWith(signatureProblems.refused, { shown: why, facts: why });
  }
  const identity = report.signers[0]?.identity;
  const signer = identity ? signerOf(identity) : null;
  if (!signer) throw problem(signatureProblems.noPerson);
  return signer;
}
