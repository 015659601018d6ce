import { isKnownDigest } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import type { Bytes } from '../bytes.ts';
import { readLookup, writeLookupAnswer } from '../cmp/messages.ts';
import { type CertificateId, namesCertificate } from '../revocation/certificate-id.ts';
import { readOcspRequest } from '../revocation/ocsp-request.ts';
import { readTimestampRequest, type TimestampRequest } from '../timestamp/timestamp-request.ts';
import { type CentreMember, randomSerial } from './centre-members.ts';
import { type RevokedCertificate, writeCrl } from './crl-writer.ts';
import { type SaidStatus, writeOcspRefusal, writeOcspResponse } from './ocsp-answers.ts';
import type { TestCentre } from './test-centre.ts';
import { createDstuKey } from './test-keys.ts';
import { writeTimestampRefusal, writeTimestampResponse, writeTimestampToken } from './timestamp-answers.ts';

/**
 * What is wrong with an answer that arrives. `refusing`: a refusal of the protocol's own; `wrong-signature`: by a key
 * that the certificate is not of; `stale`: of a week ago; `unknown`: the certificate is known to nobody; `without-nonce`.
 * A service whose protocol has no such thing answers well.
 */
export type WrongAnswer = 'refusing' | 'wrong-signature' | 'stale' | 'unknown' | 'without-nonce';

/** How a service answers: `undefined` is well. */
export type Answering = WrongAnswer | undefined;

const hour = 3_600_000;
const week = 7 * 24 * hour;

const timeOfAnswer = (centre: TestCentre, wrong: Answering): Date =>
  new Date(centre.now().getTime() - (wrong === 'stale' ? week : 0));

const signing = (member: CentreMember, wrong: Answering): CentreMember =>
  wrong === 'wrong-signature' ? { ...member, key: createDstuKey() } : member;

const statusOf = async (centre: TestCentre, id: CertificateId, wrong: Answering): Promise<SaidStatus> => {
  const issued = centre.find(id.serial);
  if (wrong === 'unknown' || issued === undefined) return 'unknown';
  if (!(await namesCertificate(id, issued.certificate, centre.ca.certificate))) return 'unknown';
  const { revocation } = issued;
  return revocation && revocation.at <= centre.now() ? { revokedAt: revocation.at, reason: revocation.reason } : 'good';
};

/** The OCSPResponse to an OCSPRequest. Rejects with DerError for octets that are no request. */
export const answerOcsp = async (centre: TestCentre, request: Bytes, wrong: Answering): Promise<Bytes> => {
  const { certificates, nonce } = readOcspRequest(request);
  // 3 is tryLater.
  if (wrong === 'refusing') return writeOcspRefusal(3);
  const thisUpdate = timeOfAnswer(centre, wrong);
  const sayOf = async (id: CertificateId) => ({ id: id.raw, status: await statusOf(centre, id, wrong), thisUpdate });
  return writeOcspResponse({
    responses: await Promise.all(certificates.map(sayOf)),
    producedAt: thisUpdate,
    responder: signing(centre.ocsp, wrong),
    ...(nonce && wrong !== 'without-nonce' && { nonce }),
  });
};

/** Bits of PKIFailureInfo (RFC 3161 §2.4.2). */
const failures = { badAlgorithm: 0, timeNotAvailable: 14, unacceptedPolicy: 15 } as const;

const timestampFault = ({ imprint, policy }: TimestampRequest, wrong: Answering): number | undefined => {
  if (wrong === 'refusing') return failures.timeNotAvailable;
  if (!isKnownDigest(imprint.digestOid)) return failures.badAlgorithm;
  return policy === undefined || policy === oids.uaTimestampPolicy ? undefined : failures.unacceptedPolicy;
};

/** The TimeStampResp to a TimeStampReq. Rejects with DerError for octets that are no request. */
export const answerTimestamp = async (centre: TestCentre, der: Bytes, wrong: Answering): Promise<Bytes> => {
  const request = readTimestampRequest(der);
  const { imprint, nonce, wantsCertificate } = request;
  const fault = timestampFault(request, wrong);
  if (fault !== undefined) return writeTimestampRefusal(fault, 'Тестовий центр відмовляє');
  const token = await writeTimestampToken({
    authority: signing(centre.tsp, wrong),
    imprint,
    time: timeOfAnswer(centre, wrong),
    serial: randomSerial(),
    accuracy: 1,
    ...(nonce !== undefined && wrong !== 'without-nonce' && { nonce }),
    ...(!wantsCertificate && { certificates: [] }),
  });
  return writeTimestampResponse(token);
};

/** The answer to a look-up of certificates. Throws LookupError for octets that are none. */
export const answerLookup = (centre: TestCentre, request: Bytes, wrong: Answering): Bytes => {
  const keyIds = readLookup(request);
  const known = wrong === 'refusing' || wrong === 'unknown' ? [] : centre.withKeyIds(keyIds);
  return writeLookupAnswer(known.map(({ der }) => der));
};

const revokedBetween = (centre: TestCentre, after: Date, until: Date): RevokedCertificate[] =>
  centre
    .revoked()
    .filter(({ revocation: { at } }) => at > after && at <= until)
    .map(({ certificate: { serial }, revocation: { at, reason } }) => ({ serial, revokedAt: at, reason }));

/**
 * The CRL of the centre: the complete one as of the last full hour, the delta with what was revoked since. Both are
 * numbered by the second they were made at.
 */
export const writeCentreCrl = async (centre: TestCentre, kind: 'full' | 'delta', wrong: Answering): Promise<Bytes> => {
  const now = timeOfAnswer(centre, wrong);
  const complete = new Date(Math.floor(now.getTime() / hour) * hour);
  const number = (date: Date): number => Math.floor(date.getTime() / 1000);
  const thisUpdate = kind === 'full' ? complete : now;
  return writeCrl({
    issuer: signing(centre.ca, wrong),
    revoked: revokedBetween(centre, kind === 'full' ? new Date(0) : complete, thisUpdate),
    thisUpdate,
    nextUpdate: new Date(complete.getTime() + (kind === 'full' ? 24 : 2) * hour),
    number: number(thisUpdate),
    ...(kind === 'delta' && { baseNumber: number(complete) }),
  });
};
