import type { Sex } from '@cabinet/contracts/people';
import { taxIdDisagreements, unzrBirthDate } from '@cabinet/contracts/tax-id';

interface Numbers {
  readonly birthDate: string | null;
  readonly sex: Sex;
  readonly taxId: string | null;
  readonly unzr: string | null;
}

/** Where the numbers and the answers say different things. A state register may itself be wrong, so this warns and never refuses. */
export function disagreements({ birthDate, sex, taxId, unzr }: Numbers): { pointer: string; code: string }[] {
  const found: { pointer: string; code: string }[] = [];
  const differing = taxId ? taxIdDisagreements(taxId, { birthDate, sex }) : [];
  if (differing.includes('birthDate')) found.push({ pointer: '/taxId', code: 'persons.tax_id_birth_date_differs' });
  if (differing.includes('sex')) found.push({ pointer: '/taxId', code: 'persons.tax_id_sex_differs' });
  if (unzr && birthDate && unzrBirthDate(unzr) !== birthDate)
    found.push({ pointer: '/unzr', code: 'persons.unzr_birth_date_differs' });
  return found;
}

/** Whether a line of a programme holds no more on this day (YYYY-MM-DD): it holds through its last day. */
export const isOver = ({ validUntil }: { readonly validUntil: string | null }, today: string): boolean =>
  validUntil !== null && validUntil < today;
