import type { FileRules } from '@cabinet/contracts/documents';
import type { FieldError } from '@cabinet/contracts/http/problem';

type Format = FileRules['formats'][number];

/** What the library and an application take, in the order to show. */
export const acceptedFormats: readonly Format[] = ['jpg', 'png', 'pdf', 'doc', 'docx', 'p7s', 'asice', 'asics'];

const issuedKinds: readonly string[] = ['receipt', 'decision', 'extract'];

interface SaidOfDocument {
  readonly kind?: string | undefined;
  readonly issuedOn?: string | null | undefined;
  readonly expiresOn?: string | null | undefined;
}

/** What is wrong with what a person says of their document, at places below `base`. */
export function factErrors({ kind = '', issuedOn, expiresOn }: SaidOfDocument, today: string, base = ''): FieldError[] {
  const errors: FieldError[] = [];
  if (issuedKinds.includes(kind)) errors.push({ pointer: `${base}/kind`, code: 'field.choice' });
  if (issuedOn && issuedOn > today)
    errors.push({ pointer: `${base}/issuedOn`, code: 'people.document_issued_in_future' });
  if (issuedOn && expiresOn && expiresOn < issuedOn) {
    errors.push({ pointer: `${base}/expiresOn`, code: 'people.document_dates_reversed' });
  }
  return errors;
}

interface Room {
  readonly usedBytes: number;
  readonly usedFiles: number;
}

/** Whether so many bytes more, as one file, fit; exactly full is still not over. */
export const hasRoomFor = (
  use: Room,
  bytes: number,
  limits: { readonly bytes: number; readonly files: number },
): boolean => use.usedFiles + 1 <= limits.files && use.usedBytes + bytes <= limits.bytes;
