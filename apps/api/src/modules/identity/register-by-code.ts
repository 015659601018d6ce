import { randomBytes } from 'node:crypto';
import type { CodeRead, CodeRegistration, CodeShown } from '@cabinet/contracts/code-access';
import { type Session, termsVersion } from '@cabinet/contracts/identity';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { createPerson } from '#modules/persons/public.ts';
import { findNameOfTicket, linkCard, noteAccount, readCode, useCode } from '#modules/registry/public.ts';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import { hostOf } from '#platform/http/visitor.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { type Writing, write } from '#platform/write.ts';
import { keyOfEmail } from './accounts.ts';
import { assertGoodPassword } from './assert-good-password.ts';
import { tryLetterTurn } from './contact-turns.ts';
import { makeHash } from './password-work.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { askToConfirm, assertGoodLogin } from './register.ts';
import { termsOfSession } from './session-terms.ts';
import { newSessionKey, openSession, withoutRepeats } from './sessions.ts';
import { storeAccount } from './store-account.ts';

/** Only the browser that read the code can use what it was told. */
const browserOf = (token: string): string => Buffer.from(hashOfToken(token)).toString('base64url');

/** Who the code of a receipt was issued to (B16); the ticket it answers with is for this browser. */
export function readRegistrationCode(ctx: Context, shown: CodeShown, visitor: Visitor): Promise<CodeRead> {
  const token = visitor.signingToken ?? randomBytes(32).toString('base64url');
  visitor.giveSigning(token);
  return readCode(ctx, shown, { browser: browserOf(token), network: hostOf(visitor.ip) });
}

interface NewAccount {
  readonly form: CodeRegistration;
  readonly content: CardContent;
  readonly passwordHash: string;
}

const storeHolder = async (ctx: Context, writing: Writing, { form, content, passwordHash }: NewAccount) => {
  const { tx, now } = writing;
  const accountId = await storeAccount(ctx, writing, { ...form, passwordHash });
  const personId = ctx.newId();
  const { person, numbers, document, addresses, disability, contacts } = content;
  await createPerson(tx, {
    ...{ id: personId, accountId, now, secrets: ctx.secrets, name: person.name, sex: person.sex },
    proved: { taxId: numbers.taxId, unzr: numbers.unzr },
    known: {
      birthDate: person.birthDate,
      taxIdRefused: numbers.taxIdRefused,
      identityDocument: document,
      registeredAddress: addresses?.registered ?? null,
      actualAddress: addresses?.actual ?? null,
      disability: disability?.established ?? null,
      accessNeeds: contacts?.needs ?? [],
    },
  });
  return { accountId, personId };
};

interface Asked {
  readonly ticket: string;
  readonly form: CodeRegistration;
}

/**
 * Registers the person whom an office issued a code to, and signs them in (B2, B14–B16): names and numbers are those of
 * the databank. Of several who use one code at once exactly one is registered.
 */
export async function registerByCode(
  ctx: Context,
  { ticket, form }: Asked,
  visitor: Visitor,
): Promise<{ session: Session; email: string }> {
  const browser = browserOf(visitor.signingToken ?? '');
  const { surname, givenName, patronymic } = await findNameOfTicket(ctx, ticket, browser);
  await assertGoodPassword(ctx, form.password, {
    pointer: '/form/password',
    context: { login: form.login, email: form.email, names: [surname, givenName, patronymic], secondFactor: false },
  });
  const passwordHash = await makeHash(ctx.config, form.password);
  const key = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.register_by_code', async (writing) => {
    const { tx, now, audit } = writing;
    const { codeId, cardId, content } = await useCode(ctx, writing, ticket, browser);
    const { name } = content.person;
    assertGoodLogin({ login: form.login, name });
    const former = sessionIdOf(ctx.actor);
    if (former !== null) await tx.session.updateMany({ where: { id: former, endedAt: null }, data: { endedAt: now } });
    const { accountId, personId } = await storeHolder(ctx, writing, { form, content, passwordHash });
    await noteAccount(writing, { codeId, accountId });
    await linkCard(ctx, writing, { cardId, personId, content, provedBy: 'code' });
    const mayWrite = await tryLetterTurn(ctx, writing, form.email);
    await askToConfirm(ctx, writing, { id: accountId, emailKey: keyOfEmail(form.email), mayWrite });
    const terms = termsOfSession({ role: 'applicant', sharedDevice: false }, now);
    const session = { accountId, terms, complete: true, sharedDevice: false, confirmedAt: now, createdAt: now };
    audit({ subject: accountId, details: { termsVersion, state: 'awaiting_confirmation', codeId } });
    return openSession({ ctx, tx, visitor, key, now }, session);
  });
  visitor.giveSession(key.token, opened.cookieUntil);
  return { session: await readSession(ctx, opened.id), email: form.email };
}
