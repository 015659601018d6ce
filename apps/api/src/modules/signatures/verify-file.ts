import type { SignatureReport } from '@cabinet/contracts/signatures';
import { plainReportOf } from '@cabinet/kep/asice/plain-report';
import { verifySignedFile } from '@cabinet/kep/asice/signed-file';
import type { ZipLimits } from '@cabinet/kep/asice/zip';
import type { VerificationWork } from '@cabinet/kep/algorithms/verification-work';
import { type Bytes, fromBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import { inTurnToVerify, strangersWork, workInTurns } from './in-turns.ts';
import { assertMayVerify } from './limits.ts';
import { withinPatience } from './within-patience.ts';

interface FileToVerify {
  readonly bytes: Bytes;
  /** What a detached signature was made over. */
  readonly content?: Bytes;
  /** When the house got it; now unless told. */
  readonly receivedAt?: Date;
  /** Of containers. */
  readonly limits?: ZipLimits;
  /** What it may ask for; the usual unless told. */
  readonly work?: VerificationWork;
}

/** What a container of a stranger may unpack to. */
const strangersLimits: ZipLimits = { entries: 500, totalSize: 48 * 1024 * 1024 };

/** Who signed a file. The verdict says what counts; whether a test centre does is told beside it, never hidden. */
export async function reportOnFile(ctx: Context, file: FileToVerify): Promise<SignatureReport> {
  const now = ctx.now();
  const report = await verifySignedFile(file.bytes, {
    ...(file.content !== undefined && { content: file.content }),
    ...(file.limits !== undefined && { limits: file.limits }),
    ...{
      at: now,
      receivedAt: file.receivedAt ?? now,
      trust: ctx.signing.trust(),
      work: file.work ?? workInTurns(),
      revocation: withinPatience(ctx.signing.revocation),
    },
    policy: {
      allowTestAnchors: ctx.signing.allowsTests,
      purposes: ['signature', 'seal'],
      requireQualified: false,
      requireIssuerGranted: false,
    },
  });
  return plainReportOf(report, now);
}

interface Asked {
  readonly signature: string;
  readonly content?: string | undefined;
}

/** Verifies what anybody brings. */
export async function verifyFile(ctx: Context, asked: Asked, ip: string): Promise<SignatureReport> {
  await assertMayVerify(ctx, ip);
  return inTurnToVerify(() =>
    reportOnFile(ctx, {
      ...{ bytes: fromBase64(asked.signature), limits: strangersLimits, work: workInTurns(strangersWork) },
      ...(asked.content !== undefined && { content: fromBase64(asked.content) }),
    }),
  );
}
