import type { SignatureId } from '@cabinet/contracts/ids';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { type Proof, signerIndexOf } from './prove-signer.ts';
import { sealBytes, sealReport } from './sealed.ts';

interface Kept {
  readonly subjectId: string;
  readonly accountId: string | null;
}

/** Keeps what was signed with all that is needed to verify it again in years, in the transaction of the act itself. */
export async function keepSignature(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { proof, subjectId, accountId }: Kept & { proof: Proof },
): Promise<SignatureId> {
  const id = ctx.newId() as SignatureId;
  const { purpose, signer, content, cms, report } = proof;
  await tx.signature.create({
    data: {
      ...{ id, purpose, subjectId, accountId, verdict: report.verdict, receivedAt: now, checkedAt: report.checkedAt },
      content: sealBytes(ctx.secrets, id, 'content', content),
      cms: sealBytes(ctx.secrets, id, 'cms', cms),
      report: sealReport(ctx.secrets, id, report),
      level: report.signers[0]?.level ?? 'none',
      signerIndex: signerIndexOf(ctx, signer),
    },
  });
  return id;
}

/** What was signed before its signer had an account belongs to the account now. */
export async function claimSignature(
  tx: Writing['tx'],
  { subjectId, accountId }: { subjectId: string; accountId: string },
): Promise<void> {
  await tx.signature.updateMany({ where: { subjectId, accountId: null }, data: { accountId } });
}
