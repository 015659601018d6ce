import { buffer } from 'node:stream/consumers';
import type { SignatureReport } from '@cabinet/contracts/signatures';
import type { Context } from '#platform/context.ts';
import { nextLook } from '#platform/jobs/look-again.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { reportOnFile } from '../signatures/public.ts';
import { asicLimits } from './inspect/signed-limits.ts';
import { documentChecked } from './events.ts';
import { isBroken, isSilent, sealSignatures } from './signed.ts';
import { unsent } from './sweep.ts';

const batch = 20;

export interface FileWithSignatures {
  readonly id: string;
  readonly storageKey: string;
  readonly sealedKey: string;
  readonly createdAt: Date;
}

/** Who signed a stored file; null when nobody did. Asks centres, so never while somebody waits for an answer. */
export async function reportOnStored(ctx: Context, file: FileWithSignatures): Promise<SignatureReport | null> {
  const bytes = new Uint8Array(await buffer(await ctx.files.open(file.storageKey, file.sealedKey)));
  const report = await reportOnFile(ctx, { bytes, receivedAt: file.createdAt, limits: asicLimits });
  return report.problem === 'no-signature' && report.kind === 'pdf' ? null : report;
}

/** The columns that a first look fills; of a look that broke off: when to look again. */
export const signedColumns = (ctx: Context, id: string, report: SignatureReport | null, attempts = 0) => ({
  signatures: report && sealSignatures(ctx.secrets, id, report),
  signaturesDueAt: report && isSilent(report) ? nextLook(attempts, ctx.now()) : null,
});

const dueColumns = {
  id: true,
  personId: true,
  storageKey: true,
  sealedKey: true,
  createdAt: true,
  signatureAttempts: true,
} as const;

interface Due {
  readonly id: string;
  readonly personId: string;
  readonly storageKey: string | null;
  readonly sealedKey: string | null;
  readonly createdAt: Date;
  readonly signatureAttempts: number;
}

interface Looked {
  readonly signatures?: Uint8Array<ArrayBuffer> | null;
  readonly signaturesDueAt: Date | null;
}

/** A file that does not open has to let the others pass. */
const postponed = (ctx: Context, attempts: number): Looked => ({
  signaturesDueAt: nextLook(attempts, ctx.now()),
});

const keep = (ctx: Context, { id, personId, signatureAttempts }: Due, looked: Looked): Promise<void> =>
  write(ctx, 'documents.verify_signatures', async ({ tx, audit, notify }) => {
    const { count } = await tx.document.updateMany({
      where: { id, signatureAttempts, signaturesDueAt: { not: null } },
      data: { ...looked, signatureAttempts: { increment: 1 } },
    });
    audit({ subject: id, details: { attempts: signatureAttempts + 1, again: looked.signaturesDueAt !== null } });
    if (count > 0) notify({ room: 'documents', id, personId, officeId: null });
  });

/**
 * Refuses a file whose first look broke off, so that it was let in unseen. What was sent meanwhile stays where it is, with
 * the report that says what is wrong. The bytes go with the sweep: somebody may be sending them at this moment.
 */
const refuse = (ctx: Context, { id, personId, signatureAttempts }: Due): Promise<{ refused: boolean }> =>
  write(ctx, 'documents.reject', async ({ tx, now, audit, publish, notify }) => {
    const code = 'documents.signature_broken';
    const { count } = await tx.document.updateMany({
      where: { id, signatureAttempts, state: 'confirmed', removedAt: null, ...unsent },
      data: {
        ...{ state: 'rejected', refusalCode: code, refusalParams: {}, checkedAt: now },
        ...{ signatures: null, signaturesDueAt: null },
      },
    });
    audit({ subject: id, details: { to: count > 0 ? 'rejected' : 'confirmed', code } });
    if (count === 0) return { refused: false };
    publish(documentChecked({ documentId: id, state: 'rejected' }));
    notify({ room: 'documents', id, personId, officeId: null });
    return { refused: true };
  });

async function lookAgain(ctx: Context, due: Due): Promise<void> {
  const { id, storageKey, sealedKey, createdAt } = due;
  const attempts = due.signatureAttempts + 1;
  if (storageKey === null || sealedKey === null) return keep(ctx, due, { signaturesDueAt: null });
  try {
    const report = await reportOnStored(ctx, { id, storageKey, sealedKey, createdAt });
    if (report && isBroken(report) && (await refuse(ctx, due)).refused) return;
    const looked = signedColumns(ctx, id, report, attempts);
    if (report && isSilent(report) && looked.signaturesDueAt === null)
      ctx.log.error({ documentId: id }, 'signatures of a document could not be checked to their end');
    await keep(ctx, due, looked);
  } catch (failure) {
    await keep(ctx, due, postponed(ctx, attempts));
    throw failure;
  }
}

/** Asks again for what centres have not said of the signatures of documents. */
export async function lookAtSignaturesAgain(ctx: Context): Promise<void> {
  const due = await ctx.db.document.findMany({
    where: { signaturesDueAt: { lte: ctx.now() } },
    orderBy: { signaturesDueAt: 'asc' },
    take: batch,
    select: dueColumns,
  });
  await doEach(ctx, due, (one) => lookAgain(ctx, one));
}
