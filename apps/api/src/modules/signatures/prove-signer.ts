import { type SignedChallenge, type SigningPurpose, signatureProblems } from '@cabinet/contracts/signatures';
import { type Bytes, fromBase64, utf8 } from '@cabinet/kep/bytes';
import type { VerificationReport } from '@cabinet/kep/verify/report';
import { verifyCms } from '@cabinet/kep/verify/verify-cms';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { takeChallenge } from './challenges.ts';
import { policyFor } from './signature-policy.ts';
import { type Signer, signerOf } from './signer.ts';

/** What was signed, by whom, and what says so; kept with keepSignature() in the act it allows. */
export interface Proof {
  readonly purpose: SigningPurpose;
  readonly signer: Signer;
  readonly content: Bytes;
  readonly cms: Bytes;
  readonly report: VerificationReport;
}

/** Keyed hash by which one signer's acts find one another. */
export const signerIndexOf = ({ secrets }: Pick<Context, 'secrets'>, { taxId }: Pick<Signer, 'taxId'>) =>
  secrets.blindIndex('taxId', taxId);

/** Throws the problem that says which check decided. */
function assertHolds({ verdict, signers }: VerificationReport): void {
  if (verdict === 'total-passed' && signers.length === 1) return;
  const deciding = signers.find((signer) => signer.verdict === verdict);
  const reason = signers.length > 1 ? 'SEVERAL_SIGNERS' : (deciding?.subIndication ?? 'FORMAT_FAILURE');
  if (reason === 'TRY_LATER') throw problem(signatureProblems.centreSilent);
  throw problemWith(signatureProblems.refused, { shown: { reason }, facts: { reason } });
}

/**
 * Who answered a challenge (B19). Identity is that of the verified certificate and of nothing else; the certificate is
 * in force now by an answer or a list of its centre, or signatures.centre_silent is thrown.
 */
export async function proveSigner(
  ctx: Context,
  { signed, purpose }: { signed: SignedChallenge; purpose: SigningPurpose },
  visitor: Visitor,
): Promise<Proof> {
  const content = utf8(await takeChallenge(ctx, { id: signed.challengeId, purpose }, visitor));
  const cms = fromBase64(signed.signature);
  const now = ctx.now();
  const report = await verifyCms(cms, {
    ...{ content, at: now, receivedAt: now },
    trust: ctx.signing.trust(),
    revocation: ctx.signing.revocation,
    policy: policyFor(ctx),
  });
  assertHolds(report);
  const identity = report.signers[0]?.identity;
  const signer = identity ? signerOf(identity) : null;
  if (!signer) throw problem(signatureProblems.noPerson);
  return { purpose, signer, content, cms, report };
}
