import { type Bytes, fromBase64, toBase64 } from '@cabinet/kep/bytes';
import { type Json, reportToJson, type VerificationReport } from '@cabinet/kep/verify/report';
import type { Secrets } from '@cabinet/secrets/secrets';

type Column = 'content' | 'parts' | 'cms' | 'report';

const placeOf = (id: string, column: Column) => ({ table: 'signature', id, column });

export const sealBytes = (secrets: Secrets, id: string, column: 'content' | 'cms', bytes: Bytes) =>
  secrets.seal(placeOf(id, column), toBase64(bytes));

export const openBytes = (secrets: Secrets, id: string, column: 'content' | 'cms', sealed: Uint8Array): Bytes =>
  fromBase64(secrets.open(placeOf(id, column), sealed));

/** Octets of revocation lists kept beside a report. A list has the revoked of a whole centre and may come to megabytes. */
export const mostListBytes = { challenge: 262_144, package: 8_388_608 } as const;

const withoutLongLists = (report: VerificationReport, most: number): VerificationReport => {
  const length = report.evidence.crls.reduce((sum, crl) => sum + crl.length, 0);
  return length > most ? { ...report, evidence: { ...report.evidence, crls: [] } } : report;
};

/** Longer lists are left out: the report goes on saying when and by what the certificate was found in force. */
export const sealReport = (secrets: Secrets, id: string, report: VerificationReport, most: number) =>
  secrets.seal(placeOf(id, 'report'), JSON.stringify(reportToJson(withoutLongLists(report, most))));

/** The report as it is kept: dates as text. */
export type KeptReport = Json<VerificationReport>;

export const openReport = (secrets: Secrets, id: string, sealed: Uint8Array): KeptReport =>
  JSON.parse(secrets.open(placeOf(id, 'report'), sealed)) as KeptReport;

/** The files of a package: those of the library by id, the form as it was. */
export interface Parts {
  readonly form: string;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly documentId: string | null }[];
}

export const sealParts = (secrets: Secrets, id: string, parts: Parts) =>
  secrets.seal(placeOf(id, 'parts'), JSON.stringify(parts));

export const openParts = (secrets: Secrets, id: string, sealed: Uint8Array): Parts =>
  JSON.parse(secrets.open(placeOf(id, 'parts'), sealed)) as Parts;
