import { DocumentFacts } from '@cabinet/contracts/documents';
import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import { DocumentId } from '@cabinet/contracts/ids';
import * as z from 'zod/mini';
import type { Upload } from '#platform/http/mount.ts';
import { problemWith } from '#platform/problem.ts';
import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import { arrivingFileName } from './file-names.ts';
import { factErrors } from './rules.ts';

export interface UploadAsked {
  readonly facts: DocumentFacts;
  readonly fileName: string;
  /** The document this one is to take the place of. */
  readonly replaces: DocumentId | null;
}

const Fields = z.extend(DocumentFacts, { replaces: z.nullable(DocumentId) });

const invalid = (errors: readonly FieldError[]) => problemWith(commonProblems.invalidRequest, { errors });

/** What the text fields of the form say; a form's empty field is a field left out. Throws common.invalid_request. */
export function readUploadFields({ fields, fileName }: Upload, today: string): UploadAsked {
  // Boundary: a part may be called a file without having a name.
  const name = arrivingFileName((fileName as string | undefined) ?? '');
  const given = (key: string): string | null => fields[key]?.trim() || null;
  const optional = Object.fromEntries(
    ['number', 'issuer', 'issuedOn', 'expiresOn', 'replaces'].map((key) => [key, given(key)]),
  );
  const parsed = Fields.safeParse({ ...optional, kind: given('kind') ?? undefined, title: given('title') ?? name });
  if (!parsed.success) throw invalid(fieldErrors(parsed.error.issues));
  const { replaces, ...facts } = parsed.data;
  const errors = factErrors(facts, today);
  if (errors.length > 0) throw invalid(errors);
  return { facts, fileName: name, replaces };
}
