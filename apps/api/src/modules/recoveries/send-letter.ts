import { addressesOf, restoreLinkOf } from '#modules/identity/public.ts';
import type { Context, Language } from '#platform/context.ts';
import { renderLetter } from '#platform/outside/mail/letter.ts';
import { PermanentMailFailure } from '#platform/outside/mail/port.ts';
import { PermanentSmsFailure } from '#platform/outside/sms/port.ts';
import { write } from '#platform/write.ts';
import { openClaim, openVerdict } from './claims.ts';
import { objectionLinkOf } from './object.ts';
import type { RequestRow } from './rows.ts';
import { type LetterKind, letterKinds, letterOf, smsOf } from './words.ts';

interface Sending {
  readonly kind: LetterKind;
  readonly row: RequestRow;
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string;
}

const pages = { received: '/restore/status', refused: '/restore', unblocked: '/login' } as const;

const languageOf = (code: string | undefined): Language => (code === 'en' ? 'en' : 'uk');

/** To the contact in the claim: the address, or the phone of who named no address. */
function toAuthor(ctx: Context, kind: keyof typeof pages, row: RequestRow): Sending | null {
  const claim = openClaim(ctx, row);
  if (!claim || !('contact' in claim) || claim.contact === null) return null;
  const { email = null, phone = null } = claim.contact as { email?: string; phone?: string };
  const path = kind === 'refused' && email === null ? '/restore/status' : pages[kind];
  const url = new URL(path, ctx.config.PUBLIC_URL).href;
  return { kind, row, language: languageOf(row.language), email, phone: email === null ? phone : null, url };
}

/** The link to a new password, while it works, to the contact it was let to. */
async function withLink(ctx: Context, row: RequestRow): Promise<Sending | null> {
  const made = row.tokenId === null ? null : await restoreLinkOf(ctx, row.tokenId);
  if (!made) return null;
  const isEmail = made.contact.includes('@');
  const to = { email: isEmail ? made.contact : null, phone: isEmail ? null : made.contact };
  return { kind: 'link', row, language: languageOf(row.language), ...to, url: made.link };
}

/** To every contact that was proved when it was decided. */
async function toFormer(ctx: Context, row: RequestRow): Promise<Sending | null> {
  const former = openVerdict(ctx, row)?.former;
  if (!former || row.accountId === null) return null;
  const { language } = (await addressesOf(ctx, row.accountId)) ?? {};
  return { kind: 'objection', row, language: languageOf(language), ...former, url: objectionLinkOf(ctx, row.id) };
}

const prepare = async (ctx: Context, kind: LetterKind, row: RequestRow): Promise<Sending | null> => {
  if (kind === 'link') return withLink(ctx, row);
  return kind === 'objection' ? toFormer(ctx, row) : toAuthor(ctx, kind, row);
};

const noteFailure = (ctx: Context, id: string): Promise<unknown> =>
  write(ctx, 'recoveries.letter_failed', async ({ tx, now, audit }) => {
    await tx.recoveryRequest.update({ where: { id }, data: { letterFailedAt: now } });
    audit({ subject: id });
    return { id };
  });

async function post(ctx: Context, { kind, row, language, email, url }: Sending): Promise<void> {
  if (email === null) return;
  const { MAIL_FROM, PUBLIC_URL } = ctx.config;
  const facts = { number: row.number, dueAt: row.dueAt, reason: openVerdict(ctx, row)?.reason ?? '' };
  const messageId = `<recovery-${row.id}-${kind}@${new URL(PUBLIC_URL).hostname}>`;
  const letter = renderLetter(letterOf(kind, { language, facts, url, publicUrl: PUBLIC_URL }));
  await ctx.mail.send({ to: email, from: MAIL_FROM, messageId, ...letter });
}

async function text(ctx: Context, { kind, row, language, phone, url }: Sending): Promise<void> {
  if (phone === null || kind === 'received' || !ctx.sms.available) return;
  await ctx.sms.send({ to: phone, text: smsOf(kind, language, url), messageId: `${row.id}:${kind}` });
}

/**
 * Sends a letter of a request, or an SMS. A server that is away throws, and the queue tries again; an address or a number
 * that takes nothing is told to staff.
 */
export async function sendLetter(ctx: Context, recoveryId: string, letter: string): Promise<void> {
  const kind = letterKinds.find((known) => known === letter);
  const row = await ctx.db.recoveryRequest.findUnique({ where: { id: recoveryId } });
  const sending = row && kind ? await prepare(ctx, kind, row) : null;
  if (!sending) return;
  for (const send of [text, post]) {
    await send(ctx, sending).catch(async (failure: unknown) => {
      if (!(failure instanceof PermanentMailFailure) && !(failure instanceof PermanentSmsFailure))
        throw new Error(`A letter (${letter}) of request ${recoveryId} was not taken`);
      await noteFailure(ctx, recoveryId);
    });
  }
}
