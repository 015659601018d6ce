import { SentState } from '@cabinet/contracts/applications';
import { OfficeId } from '@cabinet/contracts/ids';
import { requiring } from '@cabinet/contracts/refusal';
import { ServiceCode } from '@cabinet/contracts/services';
import * as z from 'zod/mini';
import { useKept } from '#shared/form/use-kept.ts';

const hasThreeLetters = (text: string): boolean => text.length >= 3;
const someText = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), requiring(hasThreeLetters, 'applications.text_missing'));

/** J8: which applicants, and what they will read. */
export const GroupMessage = z.object({
  officeId: OfficeId,
  serviceCode: z.optional(ServiceCode),
  state: z.optional(SentState),
  subject: someText(150),
  body: someText(4000),
});
export type GroupMessage = z.infer<typeof GroupMessage>;

/** A message that is written but not sent yet. */
export const useGroupMessage = () => useKept<GroupMessage>('group-message');
