import { Handover } from '@cabinet/contracts/provisions';
import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';

const hasThreeLetters = (text: string): boolean => text.length >= 3;

export const DeclineForm = z.object({
  reason: z.string().check(z.trim(), z.maxLength(4000), requiring(hasThreeLetters, 'applications.text_missing')),
});

const ticked = (code: Parameters<typeof requiring>[1]) => z.boolean().check(requiring((yes: boolean) => yes, code));

/** A device is handed over as the contract has it; boxes begin without a tick. */
export const IssueForm = z.extend(Handover, {
  hasInstruction: ticked('provisions.instruction_missing'),
  hasWarranty: ticked('provisions.warranty_missing'),
  actSigned: ticked('provisions.act_missing'),
});
