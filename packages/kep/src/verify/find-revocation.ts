import type { VerificationWork } from '../algorithms/verification-work.ts';
import type { Bytes } from '../bytes.ts';
import type { RevocationAnswer } from '../revocation/answer.ts';
import { checkCrl } from '../revocation/check-crl.ts';
import { type Crl, parseCrl } from '../revocation/crl.ts';
import { checkOcspResponse } from '../revocation/ocsp.ts';
import { type OcspResponse, readOcspResponse } from '../revocation/ocsp-response.ts';
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
  /** Undefined where only what is at hand is to be looked at. */
  readonly source: RevocationSource | undefined;
  readonly work: VerificationWork;
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
  /** A fresher answer that says the same, where the one of the file would not do by itself. */
  readonly confirmedBy?: Pick<RevocationFinding, 'source' | 'der'>;
  /** The answer of the file would not do by itself, but the certificate has ended and there is no other to be had. */
  readonly isAlone?: true;
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

const readAnswers = new WeakMap<KnownAnswer, OcspResponse | Crl>();

/** Read once, however many certificates it is asked about. Throws DerError. */
const readAnswer = <T extends OcspResponse | Crl>(known: KnownAnswer, read: (der: Bytes) => T): T => {
  // An answer of one source is read by one reader.
  const answer = (readAnswers.get(known) as T | undefined) ?? read(known.der);
  readAnswers.set(known, answer);
  return answer;
};

const answerOf = async (known: KnownAnswer, question: RevocationQuestion): Promise<RevocationAnswer | undefined> => {
  const { certificate, issuer, at, now } = question;
  // What the caller kept from an earlier verification is not of the file's making.
  const work = known.embedded ? question.work : undefined;
  if (work && !readAnswers.has(known) && !(await work.hashing(known.der.length))) return undefined;
  const asked = { certificate, issuer, at, now, work };
  try {
    return known.source === 'ocsp'
      ? await checkOcspResponse({ ...asked, response: readAnswer(known, readOcspResponse) })
      : await checkCrl({ ...asked, crl: readAnswer(known, parseCrl) });
  } catch {
    return undefined;
  }
};

/** What the answers at hand say: a revocation, a 'good' that decides, and one that would have to be confirmed. */
interface AtHand {
  revoked?: RevocationFinding;
  sure?: RevocationFinding;
  weak?: RevocationFinding;
}

/**
 * A 'good' that was said before the moment in question, however long it was to last, proves nothing when the file brings
 * it along: whoever signs with a key after its revocation would bring one from before. Nor does a list that was kept: a
 * delta that came with it may say more. Such answers are left aside, but for those that clocks may have set too early.
 */
const weightOf = (
  { thisUpdate }: RevocationAnswer,
  known: KnownAnswer,
  { at, sureFrom }: { readonly at: Date; readonly sureFrom: Date },
): 'sure' | 'weak' | undefined => {
  if (!known.embedded && known.source !== 'crl') return 'sure';
  if (thisUpdate === undefined || thisUpdate.getTime() + clockSkew < at.getTime()) return undefined;
  return thisUpdate >= at && thisUpdate >= sureFrom ? 'sure' : 'weak';
};

const atHand = async (question: RevocationQuestion, sureFrom: Date): Promise<AtHand> => {
  const found: AtHand = {};
  for (const known of question.values.answers) {
    const { source, der, embedded } = known;
    const answer = await answerOf(known, question);
    const finding = answer && findingOf(answer, { source, der: [der], embedded });
    if (answer === undefined || finding === undefined) continue;
    if (finding.status === 'revoked') found.revoked ??= finding;
    const weight = finding.status === 'good' ? weightOf(answer, known, { at: question.at, sureFrom }) : undefined;
    if (weight !== undefined) found[weight] ??= finding;
  }
  return found;
};

const ask = async ({ certificate, issuer, at, source, work }: RevocationQuestion): Promise<RevocationFinding> => {
  if (source === undefined || !(await work.operation())) return nothing;
  const found = await source.find({ certificate, issuer, at }).catch(() => null);
  if (found === null) return nothing;
  return findingOf(found.answer, { source: found.source, der: found.der, embedded: false }) ?? nothing;
};

const find = async (question: RevocationQuestion, sureFrom: Date): Promise<RevocationFinding> => {
  const { revoked, sure, weak } = await atHand(question, sureFrom);
  if (revoked !== undefined) return revoked;
  const said = sure ?? (await ask(question));
  if (weak === undefined || said.status === 'revoked' || said.embedded) return said;
  if (said.status === 'good') return { ...weak, confirmedBy: said };
  // Centres forget what has ended: nobody will ever say more than the file does.
  return question.certificate.notAfter < question.now ? { ...weak, isAlone: true } : nothing;
};

/**
 * Whether the certificate was revoked, from what is at hand or else from the caller's source. 'revoked' also where it
 * happened after the moment in question: `at` says when. 'unknown' where nobody could say; a source that fails is one
 * that could not be reached.
 */
export const findRevocation = (question: RevocationQuestion): Promise<RevocationFinding> => find(question, question.at);

/**
 * The same of an authority. Whoever has its key can make what it signs look as old as an answer from before it was
 * revoked, so an answer within the file decides by itself only if it is from after the receipt (ETSI EN 319 102-1 §5.4,
 * §5.5.4: until then nothing proves that the token was there). Else the source is asked too, and the worse counts.
 */
export const findAuthorityRevocation = (question: RevocationQuestion, receivedAt: Date): Promise<RevocationFinding> =>
  find(question, receivedAt);
