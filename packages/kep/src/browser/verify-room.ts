import { plainReportOf } from '../asice/plain-report.ts';
import { verifySignedFile } from '../asice/signed-file.ts';
import type { Bytes } from '../bytes.ts';
import { trustFromPortable } from '../verify/portable-trust.ts';
import { type RelayedAnswer, type RelayedQuestion, relayedRevocation } from '../verify/relayed-revocation.ts';
import type { VerifyAnswer, VerifyRequest } from './verify-messages.ts';

const octetsOf = async (file: Blob): Promise<Bytes | undefined> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, or deleted since it was chosen.
    return undefined;
  }
};

/**
 * Verifies a file within the device: its octets go nowhere, only the questions of `ask`. The same file gets the same
 * verdict here and on a server that trusts the same.
 */
export const verifyHere = async (
  { file, content, trust, testsCount }: VerifyRequest,
  ask: (question: RelayedQuestion) => Promise<RelayedAnswer>,
  now: () => Date,
): Promise<VerifyAnswer> => {
  const octets = await octetsOf(file);
  if (octets === undefined) return { kind: 'unreadable', which: 'file' };
  const beside = content && (await octetsOf(content));
  if (content && beside === undefined) return { kind: 'unreadable', which: 'content' };
  const at = now();
  const report = await verifySignedFile(octets, {
    ...(beside && { content: beside }),
    ...{ at, receivedAt: at, trust: trustFromPortable(trust), revocation: relayedRevocation(ask, now) },
    policy: {
      allowTestAnchors: testsCount,
      purposes: ['signature', 'seal'],
      requireQualified: false,
      requireIssuerGranted: false,
    },
  });
  const contents = report.files.map((one) => new Blob([one.content], { type: 'application/octet-stream' }));
  return { kind: 'verified', report: plainReportOf(report, at), contents };
};
