import { consultationProblems } from '@cabinet/contracts/consultations';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { pendingFiles, type Whole } from './rows.ts';
import type { Stop } from './rules.ts';

const codes: Readonly<Record<string, string>> = {
  checking: 'consultations.file_checking',
  failed: 'consultations.file_checking',
  rejected: 'consultations.file_refused',
};

/** Files whose check is not over, or that were refused: nobody could open them. */
export const fileErrors = (whole: Whole, byOffice: boolean): FieldError[] => {
  const found = pendingFiles(whole, byOffice).flatMap(({ document }) => codes[document.state] ?? []);
  return [...new Set(found)].map((code) => ({ pointer: '/files', code }));
};

/** What keeps words with files from being sent; null when nothing does. */
export const lackOfFiles = (whole: Whole, byOffice: boolean): Stop | null => {
  const errors = fileErrors(whole, byOffice);
  return errors.length > 0 ? { problem: consultationProblems.notComplete, errors } : null;
};

/** The files go with the entry, and are kept with it; those that left the library meanwhile go out of the draft. */
export async function pinFiles(
  tx: Pick<Transaction, 'consultationAttachment'>,
  whole: Whole,
  { entryId, byOffice }: { readonly entryId: string; readonly byOffice: boolean },
): Promise<void> {
  const ids = pendingFiles(whole, byOffice).map(({ id }) => id);
  await tx.consultationAttachment.deleteMany({
    where: { consultationId: whole.id, entryId: null, byOffice, id: { notIn: ids } },
  });
  await tx.consultationAttachment.updateMany({ where: { id: { in: ids } }, data: { entryId } });
}
