import type { Claim } from '@cabinet/contracts/managed-recoveries';
import { shortNumberOf } from '@cabinet/domain/short-number';
import type { Transaction } from '@cabinet/db/open-database';
import type { CheckedFile } from '#modules/documents/public.ts';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { lookupIndexOf, sealClaim } from './claims.ts';
import { dueAfter } from './rules.ts';

async function nextSequence(tx: Transaction): Promise<number> {
  const [place] = await tx.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('recovery_request', 'sequence'))::int as sequence`;
  if (!place) throw new Error('The sequence of recovery requests gave no number');
  return place.sequence;
}

interface NewRequest {
  readonly claim: Claim;
  /** Of who may look at the state by it; null: nobody. */
  readonly birthDate: string | null;
  readonly scan?: CheckedFile;
  readonly accountId?: string;
}

export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly dueAt: Date;
}

/** Stores a request under a number of its own; everything that was typed is sealed. */
export async function storeRequest(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { claim, birthDate, scan, accountId }: NewRequest,
): Promise<Filed> {
  const id = ctx.newId();
  const sequence = await nextSequence(tx);
  const number = shortNumberOf('recovery', sequence);
  const dueAt = dueAfter(now);
  await tx.recoveryRequest.create({
    data: {
      id,
      sequence,
      number,
      kind: claim.kind,
      language: ctx.language,
      receivedAt: now,
      changedAt: now,
      dueAt,
      claim: sealClaim(ctx, id, claim),
      lookupIndex: birthDate === null ? null : lookupIndexOf(ctx, { number, birthDate }),
      accountId: accountId ?? null,
      ...(scan && {
        scanKey: scan.stored.key,
        sealedScan: scan.stored.fileKey,
        scanType: scan.mediaType,
        scanName: scan.fileName,
        scanSize: scan.stored.size,
      }),
    },
  });
  return { id, number, dueAt };
}
