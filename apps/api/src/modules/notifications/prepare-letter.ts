import type { Sex } from '@cabinet/contracts/people';
import { englishSalutation, salutation } from '@cabinet/domain/vocative';
import type { Context } from '#platform/context.ts';
import type { Letter } from '#platform/outside/mail/letter.ts';
import { reminderLinkOf } from '../visits/public.ts';
import { replacedContactOf, secretOfToken } from '../identity/public.ts';
import { type Language, templateOf, wordsIn } from './compose.ts';
import { idInLink, isReminder } from './rules.ts';
import type { Facts } from './words/template.ts';

export interface LetterToSend {
  readonly to: string;
  readonly letter: Letter;
}

interface LetterRow {
  readonly kind: string;
  readonly accountId: string;
  readonly tokenId: string | null;
  readonly messageId: string | null;
  readonly facts: unknown;
}

/** Pages that letters without a secret lead to. */
const pages: Readonly<Record<string, string>> = {
  'identity.registration_of_known_email': '/login',
  'identity.account_confirmed': '/cabinet',
  'identity.password_changed': '/recovery',
  'identity.second_factor_changed': '/cabinet/security',
  'identity.signer_keys_changed': '/cabinet/security',
  'identity.email_change_notice': '/cabinet/security',
  'identity.email_changed': '/help',
  'identity.contact_changed': '/cabinet/security',
  'identity.account_blocked': '/login',
  'identity.account_unblocked': '/login',
  'identity.account_dormant': '/login',
  'identity.account_inactive': '/login',
  'identity.account_revived': '/cabinet',
  'feedback.received': '/admin/feedback',
  'applications.overdue': '/admin?scope=overdue',
  'applications.still_overdue': '/admin?scope=overdue',
};

async function readAddressee(ctx: Context, accountId: string) {
  return ctx.db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      email: true,
      emailVerifiedAt: true,
      language: true,
      person: { select: { givenName: true, patronymic: true, sex: true, salutationOverride: true } },
    },
  });
}

type Addressee = Awaited<ReturnType<typeof readAddressee>>;

// Before an address is proved the letter may reach a stranger: it names nobody and repeats nothing its owner wrote.
const greet = ({ person, emailVerifiedAt }: Addressee, language: Language): string => {
  if (!person || !emailVerifiedAt) return wordsIn(language).salutationUnknown;
  const named = {
    givenName: person.givenName,
    patronymic: person.patronymic,
    sex: person.sex as Sex,
    override: person.salutationOverride,
  };
  return language === 'uk' ? salutation(named) : englishSalutation(named);
};

/** A letter about a message: leads to it, and repeats its text only when a template made it. */
async function aboutMessage(
  ctx: Context,
  row: LetterRow,
  addressee: Addressee,
  language: Language,
): Promise<LetterToSend | null> {
  const message = await ctx.db.message.findUnique({
    where: { id: row.messageId ?? '' },
    select: { id: true, link: true },
  });
  if (!message) return null;
  const words = wordsIn(language);
  const template = templateOf(language, row.kind);
  const facts = row.facts as Facts;
  const url = isReminder(row.kind)
    ? await reminderLinkOf(ctx, idInLink(message.link), facts.at ?? null)
    : new URL(message.link ?? `/cabinet/messages/${message.id}`, ctx.config.PUBLIC_URL).href;
  // The visit was cancelled or moved since: there is nothing to remind of.
  if (url === null) return null;
  return {
    to: addressee.email,
    letter: {
      language,
      salutation: greet(addressee, language),
      closing: words.closing,
      footer: words.footer(ctx.config.PUBLIC_URL),
      subject: template ? template.subject(facts) : words.newLetter.subject(facts),
      paragraphs: template ? template.paragraphs(facts) : [words.newLetter.paragraph],
      action: { label: template?.action?.(facts) ?? words.newLetter.action, url },
    },
  };
}

/** A letter of the account: a link with a secret, or a notice. A name is used only where the address is proved. */
async function ofAccount(
  ctx: Context,
  row: LetterRow,
  addressee: Addressee,
  language: Language,
): Promise<LetterToSend | null> {
  const template = templateOf(language, row.kind);
  if (!template) return null;
  const told = await addressOf(ctx, row, addressee);
  if (told === null) return null;
  const words = wordsIn(language);
  const facts = row.facts as Facts;
  const url = told.link ?? new URL(pages[row.kind] ?? '/', ctx.config.PUBLIC_URL).href;
  return {
    to: told.to,
    letter: {
      language,
      salutation: told.proved ? greet(addressee, language) : words.salutationUnknown,
      closing: words.closing,
      footer: words.footer(ctx.config.PUBLIC_URL),
      subject: template.subject(facts),
      paragraphs: template.paragraphs(facts),
      ...(template.action && { action: { label: template.action(facts), url } }),
    },
  };
}

async function addressOf(
  ctx: Context,
  row: LetterRow,
  { email, emailVerifiedAt }: Addressee,
): Promise<{ to: string; link: string | null; proved: boolean } | null> {
  if (row.kind === 'identity.email_changed') {
    const old = row.tokenId ? await replacedContactOf(ctx, row.tokenId) : null;
    return old === null ? null : { to: old, link: null, proved: true };
  }
  const carriesSecret =
    row.tokenId !== null && row.kind !== 'identity.email_change_notice' && row.kind !== 'identity.contact_changed';
  // The address belongs to somebody else, who is told that it was named: a fixed text without the namer's own words.
  if (row.kind === 'identity.registration_of_known_email') return { to: email, link: null, proved: false };
  // A notice would let anybody write to any address in our name.
  if (!carriesSecret) return emailVerifiedAt ? { to: email, link: null, proved: true } : null;
  const secret = await secretOfToken(ctx, row.tokenId ?? '');
  // The link was used, or another took its place: there is nothing to send any more.
  return secret && secret.link !== null ? { to: secret.sendTo, link: secret.link, proved: false } : null;
}

/** Where a letter goes and what it says, made afresh at each attempt; null when it is no longer needed. */
export async function prepareLetter(ctx: Context, row: LetterRow): Promise<LetterToSend | null> {
  const addressee = await readAddressee(ctx, row.accountId);
  const language = addressee.language === 'en' ? 'en' : 'uk';
  return row.messageId === null
    ? ofAccount(ctx, row, addressee, language)
    : aboutMessage(ctx, row, addressee, language);
}
