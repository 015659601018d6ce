import { type DocumentFacts, UploadForm } from '@cabinet/contracts/documents';
import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import type { DocumentId } from '@cabinet/contracts/ids';
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

const invalid = (errors: readonly FieldError[]) => problemWith(commonProblems.invalidRequest, { errors });

/** What the text fields of the form say; a form's empty field is a field left out. Throws common.invalid_request. */
export function readUploadFields({ fields, fileName }: Upload, today: string): UploadAsked {
  // Boundary: a part may be called a file without having a name.
  const name = arrivingFileName((fileName as string | undefined) ?? '');
  const said = Object.entries(fields).map(([key, value]) => [key, value.trim()] as const);
  const given = Object.fromEntries(said.filter(([, value]) => value !== ''));
  const parsed = UploadForm.safeParse({ ...given, title: given.title ?? name });
  if (!parsed.success) throw invalid(fieldErrors(parsed.error.issues));
  const { replaces, title = name, ...rest } = parsed.data;
  const facts = { title, ...rest };
  const errors = factErrors(facts, today);
  if (errors.length > 0) throw invalid(errors);
  return { facts, fileName: name, replaces };
}
