import type { SignerKeyId } from '@cabinet/contracts/ids';
import { type SignerKey, signerProblems } from '@cabinet/contracts/signer-access';
import type { Transaction } from '@cabinet/db/open-database';
import { type Proof, signerIndexOf } from '#modules/signatures/public.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';

/** What the list of keys shows of a certificate. */
export interface ShownCertificate {
  readonly centre: string;
  /** null: nobody told it. */
  readonly notAfter: string | null;
}

interface Row {
  readonly id: string;
  readonly certificate: Uint8Array;
  readonly boundAt: Date;
  readonly lastUsedAt: Date | null;
}

const placeOf = (id: string) => ({ table: 'signer_key', id, column: 'certificate' });

/** Who issued the certificate of a proof, and until when it is valid. */
export const certificateOf = ({ report }: Proof): ShownCertificate => {
  const certificate = report.signers[0]?.certificate;
  return { centre: certificate?.issuerName ?? '', notAfter: certificate?.notAfter.toISOString() ?? null };
};

export const signerKeyOf = ({ secrets }: Pick<Context, 'secrets'>, row: Row): SignerKey => ({
  // Ids of our own rows are ids by construction.
  id: row.id as SignerKeyId,
  ...(JSON.parse(secrets.open(placeOf(row.id), row.certificate)) as ShownCertificate),
  boundAt: row.boundAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

interface Binding {
  readonly accountId: string;
  readonly signerIndex: Uint8Array<ArrayBuffer>;
  readonly certificate: ShownCertificate;
  readonly now: Date;
  /** null: bound beside another way in, which was used. */
  readonly lastUsedAt: Date | null;
}

/** Lets a signer into an account. Throws identity.signer_taken when they open one already: one person, one account. */
export async function storeSignerKey(
  ctx: Context,
  tx: Transaction,
  { accountId, signerIndex, certificate, now, lastUsedAt }: Binding,
): Promise<Row> {
  const id = ctx.newId();
  const sealed = ctx.secrets.seal(placeOf(id), JSON.stringify(certificate));
  return tx.signerKey
    .create({ data: { id, accountId, signerIndex, certificate: sealed, boundAt: now, lastUsedAt } })
    .catch((refusal: unknown) => {
      throw violatedIndex(refusal) === 'signer_key_in_force'
        ? problem(signerProblems.signerTaken, { accountId })
        : refusal;
    });
}

/**
 * Takes over the certificate of a signer who opens this account already: theirs was renewed, or it was id.gov.ua that named
 * them before. Null when they do not. The account has to be locked.
 */
export async function renewSignerKey(
  { secrets }: Pick<Context, 'secrets'>,
  tx: Transaction,
  { accountId, signerIndex, certificate }: Pick<Binding, 'accountId' | 'signerIndex' | 'certificate'>,
): Promise<Row | null> {
  const known = await tx.signerKey.findFirst({
    where: { accountId, signerIndex, endedAt: null },
    select: { id: true },
  });
  if (!known) return null;
  const sealed = secrets.seal(placeOf(known.id), JSON.stringify(certificate));
  return tx.signerKey.update({ where: { id: known.id }, data: { certificate: sealed } });
}

/** The key in force that a proof opens, or null. */
export const keyOfSigner = (ctx: Context, { signer }: Pick<Proof, 'signer'>) =>
  ctx.db.signerKey.findFirst({
    where: { signerIndex: signerIndexOf(ctx, signer), endedAt: null },
    select: { id: true, accountId: true },
  });

/** Whether this signer's key opens the account now. */
export const isOwnSigner = async (
  { db }: Pick<Context, 'db'>,
  accountId: string,
  signerIndex: Uint8Array<ArrayBuffer>,
): Promise<boolean> => (await db.signerKey.count({ where: { accountId, signerIndex, endedAt: null } })) > 0;

/** Notes that a key was used, with the certificate it was used with. */
export async function noteUse(
  ctx: Context,
  tx: Transaction,
  { id, proof, now }: { id: string; proof: Proof; now: Date },
): Promise<boolean> {
  const certificate = ctx.secrets.seal(placeOf(id), JSON.stringify(certificateOf(proof)));
  const used = await tx.signerKey.updateMany({ where: { id, endedAt: null }, data: { certificate, lastUsedAt: now } });
  return used.count === 1;
}
