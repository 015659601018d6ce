import { identityProblems } from '@cabinet/contracts/identity';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import type { Writing } from '#platform/write.ts';
import { type Account, keyOfEmail } from './accounts.ts';
import { confirmIfAwaiting } from './confirm-email.ts';
import { emailChanged } from './events.ts';
import type { LiveToken } from './link-tokens.ts';

const columnsOf = (contact: string, now: Date) =>
  contact.includes('@')
    ? // Whoever lost a phone has it in other hands: it lets nobody in until it is proved anew.
      { email: contact, emailKey: keyOfEmail(contact), emailVerifiedAt: now, phoneVerifiedAt: null }
    : { phone: contact, phoneVerifiedAt: now };

const taken: readonly (string | null)[] = ['account_verified_email_key', 'account_verified_phone_key'];

/** The contact that staff let in takes the place of the former one: whoever follows the link there has proved it (B36). */
export async function takeContact(writing: Writing, account: Account, token: LiveToken): Promise<Account> {
  const { tx, now, publish } = writing;
  const contact = token.contact ?? '';
  const columns = columnsOf(contact, now);
  await tx.account
    .update({ where: { id: account.id }, data: { ...columns, version: { increment: 1 } } })
    .catch((refusal: unknown) => {
      // Somebody else proved it since.
      throw taken.includes(violatedIndex(refusal)) ? problem(identityProblems.linkDead, { taken: true }) : refusal;
    });
  const renewed = { ...account, ...columns };
  if (contact.includes('@') && account.emailVerifiedAt && account.emailKey !== keyOfEmail(contact))
    publish(emailChanged({ accountId: account.id, oldEmailTokenId: token.id }));
  if (account.state !== 'awaiting_confirmation') return renewed;
  await confirmIfAwaiting(writing, renewed);
  const { state } = await tx.account.findUniqueOrThrow({ where: { id: account.id }, select: { state: true } });
  return { ...renewed, state };
}
