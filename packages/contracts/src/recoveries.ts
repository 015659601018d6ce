import * as z from 'zod/mini';
import { ClaimedIdentity } from './claimed-identity.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, Proof } from './identity.ts';
import { BirthDate, EmailAddress, PersonName, PhoneNumber } from './people.ts';
import { longestRecoveryText, recoveryText as text, RequestFiled } from './recovery-text.ts';
import { base64 } from './signatures.ts';

/** Hours until an answer is due (B36). */
export const hoursToAnswer = 24;

/** Bytes of the scan of an identity document. */
export const scanMost = 5_242_880;

export const lossKinds = ['lost_phone', 'mail_closed', 'somebody_else', 'account_blocked'] as const;
export const LossKind = z.enum(lossKinds, { error: 'field.choice' });
export type LossKind = z.infer<typeof LossKind>;

const someContact = z.refine<{ readonly email?: string | undefined; readonly phone?: string | undefined }>(
  ({ email, phone }) => Boolean(email ?? phone),
  { path: ['email'], error: 'recoveries.contact_missing' },
);

/** Where to answer: an address, a phone, or both. */
export const NewContact = z
  .object({ email: z.optional(EmailAddress), phone: z.optional(PhoneNumber) })
  .check(someContact);
export type NewContact = z.infer<typeof NewContact>;

/** What a locked-out person tells of themselves (B36). */
export const RecoveryForm = z.object({
  name: PersonName,
  birthDate: BirthDate,
  identity: ClaimedIdentity,
  loss: LossKind,
  text: z._default(text(longestRecoveryText), ''),
  contact: NewContact,
});
export type RecoveryForm = z.infer<typeof RecoveryForm>;

export const Scan = z.object({ fileName: text(200), content: base64(scanMost) });

export const askRecoveryOfStaffRoute = defineRoute({
  method: 'POST',
  path: '/recoveries',
  summary:
    'Ask staff to restore access; a scan of an identity document comes along, nothing tells whether there is an account',
  bodyBytes: Math.ceil(scanMost / 3) * 4 + 65_536,
  body: z.object({ form: RecoveryForm, scan: Scan, proof: Proof }),
  status: 201,
  response: RequestFiled,
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    commonProblems.tooLarge,
    commonProblems.busy,
    commonProblems.storageFull,
    identityProblems.proofWrong,
  ],
});
