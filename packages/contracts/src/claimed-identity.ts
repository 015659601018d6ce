import * as z from 'zod/mini';
import { recoveryText } from './recovery-text.ts';
import { requiring } from './refusal.ts';
import { TaxId } from './tax-id.ts';

/** РНОКПП, or the document of who has none or does not remember it. */
export const ClaimedIdentity = z.discriminatedUnion('by', [
  z.object({ by: z.literal('tax_id'), taxId: TaxId }),
  z.object({
    by: z.literal('document'),
    document: recoveryText(100).check(requiring((typed) => typed.length >= 5, 'recoveries.document_missing')),
  }),
]);
export type ClaimedIdentity = z.infer<typeof ClaimedIdentity>;
