import { type SignedChallenge, type SigningPurpose, signatureProblems } from '@cabinet/contracts/signatures';
import { type Bytes, fromBase64, utf8 } from '@cabinet/kep/bytes';
import type { VerificationReport } from '@cabinet/kep/verify/report';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { takeChallenge } from './challenges.ts';
import { isPending, reportOn, signerIn } from './report-on.ts';
import type { Signer } from './signer.ts';

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
  const report = await reportOn(ctx, { cms, content });
  if (isPending(report)) throw problem(signatureProblems.centreSilent);
  return { purpose, signer: signerIn(report), content, cms, report };
}
