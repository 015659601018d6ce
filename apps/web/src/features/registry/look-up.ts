import { CardLookUp } from '@cabinet/contracts/registry';
import * as z from 'zod/mini';

/** What was asked, as the form holds it: every box has a text, one of them is meant. */
export type TypedLookUp = {
  readonly by: string;
  /** Of the card, or of a paper. */
  readonly number: string;
  readonly taxId: string;
  readonly unzr: string;
  readonly surname: string;
  readonly birthDate: string;
};

export const ways = ['taxId', 'unzr', 'document', 'name', 'number'] as const satisfies readonly CardLookUp['by'][];

export const emptyLookUp: TypedLookUp = { by: 'taxId', number: '', taxId: '', unzr: '', surname: '', birthDate: '' };

// The form may leave out boxes that are empty; the contract is what refuses a text that is none of its choices.
const asked = ({ by, number, taxId, unzr, surname, birthDate }: TypedLookUp) =>
  ({
    by,
    number: number ?? '',
    taxId: taxId ?? '',
    unzr: unzr ?? '',
    surname: surname ?? '',
    birthDate: birthDate ?? '',
  }) as z.input<typeof CardLookUp>;

export const LookUpAnswer = z.pipe(z.transform(asked), CardLookUp);
