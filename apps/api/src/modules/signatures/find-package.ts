import type { PackageSignature } from '@cabinet/contracts/application-signing';
import type { SignatureId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { plainSignerOf } from '@cabinet/kep/asice/plain-report';
import type { Bytes } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import type { PackagePurpose } from './keep-signature.ts';
import { isPending } from './report-on.ts';
import { type KeptReport, openBytes, openParts, openReport, type Parts } from './sealed.ts';

/** A client, or a transaction that is under way. */
interface Reading {
  readonly db: Pick<Transaction, 'signature'>;
  readonly secrets: Context['secrets'];
}

interface Wanted {
  readonly purpose: PackagePurpose;
  /** Of this very moment: that of the act which the signature belongs to. */
  readonly receivedAt?: Date;
}

const newest = (subjectId: string, { purpose, receivedAt }: Wanted) =>
  ({
    where: { subjectId, purpose, ...(receivedAt && { receivedAt }) },
    orderBy: { receivedAt: 'desc' },
  }) as const;

/** What the newest signature over a package of the subject stands under; the report, which is large, stays closed. */
export interface SignedContent {
  readonly content: Bytes;
  readonly receivedAt: Date;
  /** The centre, or what was signed, has refuted it. */
  readonly refuted: boolean;
}

export async function signedContentOf(
  { db, secrets }: Reading,
  subjectId: string,
  wanted: Wanted,
): Promise<SignedContent | null> {
  const select = { id: true, content: true, receivedAt: true, verdict: true } as const;
  const row = await db.signature.findFirst({ ...newest(subjectId, wanted), select });
  return (
    row && {
      content: openBytes(secrets, row.id, 'content', row.content),
      receivedAt: row.receivedAt,
      refuted: row.verdict === 'total-failed',
    }
  );
}

/** A signature over a package, with what a container and a report on it are written of. */
export interface FoundPackage extends SignedContent {
  readonly shown: Omit<PackageSignature, 'current'>;
  readonly cms: Bytes;
  readonly parts: Parts;
  readonly report: KeptReport;
}

/** The newest signature over the package of a subject, or null. Who may ask is the caller's to know. */
export async function findPackage(
  { db, secrets }: Reading,
  subjectId: string,
  wanted: Wanted,
): Promise<FoundPackage | null> {
  const row = await db.signature.findFirst(newest(subjectId, wanted));
  if (!row?.parts) return null;
  const report = openReport(secrets, row.id, row.report);
  const [signer] = report.signers;
  if (!signer) return null;
  return {
    content: openBytes(secrets, row.id, 'content', row.content),
    cms: openBytes(secrets, row.id, 'cms', row.cms),
    parts: openParts(secrets, row.id, row.parts),
    report,
    receivedAt: row.receivedAt,
    refuted: row.verdict === 'total-failed',
    shown: {
      ...{ id: row.id as SignatureId, receivedAt: row.receivedAt.toISOString() },
      checkedAt: row.checkedAt.toISOString(),
      // Whoever has been asked for the last time is not waited for.
      pending: isPending(report) && row.checkAgainAt !== null,
      report: plainSignerOf(signer),
    },
  };
}
