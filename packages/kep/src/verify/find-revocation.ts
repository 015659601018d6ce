import type { Bytes } from '../bytes.ts';
import type { RevocationAnswer } from '../revocation/answer.ts';
import { checkCrl } from '../revocation/check-crl.ts';
import { checkOcspResponse } from '../revocation/ocsp.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { KnownAnswer, KnownValues } from './known-values.ts';
import type { RevocationSummary } from './report.ts';
import type { RevocationSource } from './trust.ts';

export interface RevocationQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** The time that the answer has to speak for. */
  readonly at: Date;
  /** The moment of asking. */
  readonly now: Date;
  readonly values: KnownValues;
  readonly source: RevocationSource;
}

export interface RevocationFinding {
  readonly status: RevocationSummary['status'];
  readonly source: RevocationSummary['source'];
  /** When it was revoked, else when the answer was made. */
  readonly at: Date | null;
  readonly reason?: RevocationAnswer['reason'];
  /** The DER that the answer rests on. */
  readonly der: readonly Bytes[];
  /** Whether the file brought the answer along. */
  readonly embedded: boolean;
}

/** Two clocks of one centre: how much earlier than the time in question an answer may say it was made. */
const clockSkew = 60_000;

const nothing: RevocationFinding = { status: 'unknown', source: 'none', at: null, der: [], embedded: false };

const findingOf = (
  { status, revokedAt, producedAt, reason }: RevocationAnswer,
  origin: Pick<RevocationFinding, 'source' | 'der' | 'embedded'>,
): RevocationFinding | undefined => {
  if (status === 'revoked' || (status === 'good' && revokedAt !== undefined))
    return { status: 'revoked', at: revokedAt ?? null, ...origin, ...(reason !== undefined && { reason }) };
  return status === 'good' ? { status, at: producedAt ?? null, ...origin } : undefined;
};

/**
 * A 'good' that was said before the moment in question, however long it was to last, proves nothing when the file brings
 * it along: whoever signs with a key after its revocation would bring one from before. Nor does a list that was kept: a
 * delta that came with it may say more. Such answers are left aside.
 */
const isTooEarly = ({ revokedAt, thisUpdate }: RevocationAnswer, known: KnownAnswer, at: Date): boolean =>
  (known.embedded || known.source === 'crl') &&
  revokedAt === undefined &&
  (thisUpdate === undefined || thisUpdate.getTime() + clockSkew < at.getTime());

const fromValues = async (question: RevocationQuestion): Promise<RevocationFinding | undefined> => {
  const { certificate, issuer, at, now, values } = question;
  const findings: RevocationFinding[] = [];
  for (const known of values.answers) {
    const { source, der, embedded } = known;
    const asked = { certificate, issuer, at, now };
    const answer =
      source === 'ocsp' ? await checkOcspResponse({ ...asked, response: der }) : await checkCrl({ ...asked, crl: der });
    const finding = findingOf(answer, { source, der: [der], embedded });
    if (finding !== undefined && !isTooEarly(answer, known, at)) findings.push(finding);
  }
  return findings.find(({ status }) => status === 'revoked') ?? findings[0];
};

/**
 * Whether the certificate was revoked, from what is at hand or else from the caller's source. 'revoked' also where it
 * happened after the moment in question: `at` says when. 'unknown' where nobody could say; a source that fails is one
 * that could not be reached.
 */
export const findRevocation = async (question: RevocationQuestion): Promise<RevocationFinding> => {
  const own = await fromValues(question);
  if (own !== undefined) return own;
  const { certificate, issuer, at, source } = question;
  const found = await source.find({ certificate, issuer, at }).catch(() => null);
  if (found === null) return nothing;
  return findingOf(found.answer, { source: found.source, der: found.der, embedded: false }) ?? nothing;
};
