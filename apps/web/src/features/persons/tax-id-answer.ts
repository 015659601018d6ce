import { TaxId } from '@cabinet/contracts/tax-id';
import * as z from 'zod/mini';

type Typed = {
  readonly has: string;
  readonly taxId: string;
};

const HasNumber = z.object({ has: z.enum(['yes', 'refused', 'none']), taxId: z.nullable(TaxId) });

// The contract is what refuses a text that is none of its choices; the form may leave out a box that is empty.
const asked = ({ has, taxId }: Typed) =>
  ({ has, taxId: has === 'yes' ? (taxId ?? '') : null }) as z.input<typeof HasNumber>;

/** The number is asked for only when there is one (C6). */
export const TaxIdAnswer = z.pipe(z.transform(asked), HasNumber);
