import { randomBytes } from 'node:crypto';
import { type Session, termsVersion } from '@cabinet/contracts/identity';
import type { SignedRegistration } from '@cabinet/contracts/signer-access';
import { createPerson, ownTaxId } from '#modules/persons/public.ts';
import { linkKnownCard } from '#modules/registry/public.ts';
import { claimSignature } from '#modules/signatures/public.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { type Writing, write } from '#platform/write.ts';
import { keyOfEmail } from './accounts.ts';
import { tryLetterTurn } from './contact-turns.ts';
import { claimAnswer } from './id-gov-ua-answers.ts';
import { makeHash } from './password-work.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { askToConfirm } from './register.ts';
import { termsOfSession } from './session-terms.ts';
import { newSessionKey, openSession, withoutRepeats } from './sessions.ts';
import { storeSignerKey } from './signer-keys.ts';
import { indexOf, type ReadSigner, useTicket } from './signer-tickets.ts';
import { storeAccount } from './store-account.ts';

/** A login nobody has to remember: letters and digits that are not taken for one another. */
const newLogin = (): string =>
  `kep-${[...randomBytes(10)].map((byte) => 'abcdefghkmnpqrstuvwxyz23456789'[byte % 30]).join('')}`;

interface NewAccount {
  readonly read: ReadSigner;
  readonly form: SignedRegistration;
  readonly passwordHash: string;
}

const storeSigner = async (ctx: Context, writing: Writing, { read, form, passwordHash }: NewAccount) => {
  const { tx, now } = writing;
  const { email, language } = form;
  const account = { login: newLogin(), email, language, passwordHash, hasPassword: false };
  const id = await storeAccount(ctx, writing, account);
  const { signer } = read;
  const { surname, givenName } = signer;
  const taxId = ownTaxId(signer);
  const personId = await createPerson(tx, {
    ...{ id: ctx.newId(), accountId: id, sex: form.sex, now, secrets: ctx.secrets },
    name: { surname, givenName, patronymic: signer.patronymic ?? form.patronymic },
    proved: { taxId, unzr: signer.unzr },
  });
  if (taxId !== null) await linkKnownCard(ctx, writing, { personId, taxId, surname, givenName });
  const { certificate } = read;
  // Whoever registers is in: it was used at once.
  const key = { accountId: id, signerIndex: indexOf(ctx, read), certificate, now, lastUsedAt: now };
  await storeSignerKey(ctx, tx, key);
  return id;
};

interface Asked {
  readonly ticket: string;
  readonly form: SignedRegistration;
}

/**
 * Registers the person of a verified certificate and signs them in (B1, B17, B18). Names and number are those of the
 * certificate; there is no password until its owner makes one by a mailed link.
 */
export async function registerBySignature(
  ctx: Context,
  { ticket, form }: Asked,
  visitor: Visitor,
): Promise<{ session: Session; email: string }> {
  const passwordHash = await makeHash(ctx.config, randomBytes(32).toString('base64url'));
  const key = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.register_by_signature', async (writing) => {
    const { tx, now, audit } = writing;
    const read = await useTicket(ctx, writing, ticket, visitor);
    const former = sessionIdOf(ctx.actor);
    if (former !== null) await tx.session.updateMany({ where: { id: former, endedAt: null }, data: { endedAt: now } });
    const accountId = await storeSigner(ctx, writing, { read, form, passwordHash });
    await claimSignature(tx, { subjectId: read.id, accountId });
    await claimAnswer(tx, { subjectId: read.id, accountId });
    const mayWrite = await tryLetterTurn(ctx, writing, form.email);
    await askToConfirm(ctx, writing, { id: accountId, emailKey: keyOfEmail(form.email), mayWrite });
    const terms = termsOfSession({ role: 'applicant', sharedDevice: false }, now);
    const session = { accountId, terms, complete: true, sharedDevice: false, confirmedAt: now, createdAt: now };
    audit({ subject: accountId, details: { termsVersion, state: 'awaiting_confirmation' } });
    return openSession({ ctx, tx, visitor, key, now }, session);
  });
  visitor.giveSession(key.token, opened.cookieUntil);
  return { session: await readSession(ctx, opened.id), email: form.email };
}
