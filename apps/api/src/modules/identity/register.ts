import { type Registration, type Session, termsVersion } from '@cabinet/contracts/identity';
import { containsOwnName } from '@cabinet/contracts/own-names';
import { createPerson } from '#modules/persons/public.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { fieldProblem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { keyOfEmail, readsAsContact } from './accounts.ts';
import { assertGoodPassword } from './assert-good-password.ts';
import { tryLetterTurn, tryNoticeTurn } from './contact-turns.ts';
import { emailConfirmationAsked, registrationOfKnownEmail } from './events.ts';
import { issueToken } from './link-tokens.ts';
import { makeHash } from './password-work.ts';
import { spendProof } from './proof-of-work.ts';
import { readSession, sessionIdOf } from './read-session.ts';
import { termsOfSession } from './session-terms.ts';
import { newSessionKey, openSession, withoutRepeats } from './sessions.ts';
import { storeAccount } from './store-account.ts';

/** Throws for a login that tells who its owner is, or looks like an address. */
export const assertGoodLogin = ({ login, name }: Pick<Registration, 'login' | 'name'>): void => {
  if (containsOwnName(login, [name.surname, name.givenName, name.patronymic])) {
    throw fieldProblem('/form/login', 'people.login_own_name');
  }
  if (readsAsContact(login)) throw fieldProblem('/form/login', 'identity.login_like_contact');
};

interface Confirming {
  readonly id: string;
  readonly emailKey: string;
  /** False: a link to this address has just been asked for, and no other follows it. */
  readonly mayWrite: boolean;
}

/** Sends the link, or, when the address belongs to somebody, a letter to its owner; the visitor cannot tell which. */
export async function askToConfirm(
  ctx: Context,
  { tx, now, publish }: Writing,
  { id: accountId, emailKey, mayWrite }: Confirming,
): Promise<void> {
  const tokenId = await issueToken(ctx, tx, { accountId, purpose: 'confirm_email', now });
  const owners = await tx.account.count({ where: { emailKey, emailVerifiedAt: { not: null } } });
  // The owner's letter has turns of its own: the link they followed a moment ago does not keep it back.
  if (owners > 0) {
    if (await tryNoticeTurn(ctx, { tx, now }, emailKey)) publish(registrationOfKnownEmail({ accountId }));
  } else if (mayWrite) publish(emailConfirmationAsked({ accountId, tokenId }));
}

/** Registers a person (B2–B7, B24, B25) and signs them in; the account waits until the address is proved. */
export async function register(
  ctx: Context,
  { form, proof }: { form: Registration; proof: string },
  visitor: Visitor,
): Promise<{ session: Session; email: string }> {
  const { surname, givenName, patronymic } = form.name;
  // Before anything that costs work: a stranger pays first.
  await spendProof(ctx, proof);
  assertGoodLogin(form);
  await assertGoodPassword(ctx, form.password, {
    pointer: '/form/password',
    context: { login: form.login, email: form.email, names: [surname, givenName, patronymic], secondFactor: false },
  });
  const passwordHash = await makeHash(ctx.config, form.password);
  const key = newSessionKey();

  const opened = await write(withoutRepeats(ctx), 'identity.register', async (writing) => {
    const { tx, now, audit } = writing;
    const former = sessionIdOf(ctx.actor);
    if (former !== null) await tx.session.updateMany({ where: { id: former, endedAt: null }, data: { endedAt: now } });
    const accountId = await storeAccount(ctx, writing, { ...form, passwordHash });
    const { name, sex } = form;
    await createPerson(tx, { id: ctx.newId(), accountId, name, sex, now, secrets: ctx.secrets });
    // Taken before anybody looks whether the address is known, and never told: a refusal would say who else asks.
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
