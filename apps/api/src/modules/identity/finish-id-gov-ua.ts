import type { IdGovUaOutcome } from '@cabinet/contracts/id-gov-ua';
import type { Session } from '@cabinet/contracts/identity';
import { type SignerRead, signerProblems } from '@cabinet/contracts/signer-access';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockAccount } from './accounts.ts';
import { rememberDevice } from './complete-sign-in.ts';
import { askWho, keepAnswer, type KnownPerson } from './id-gov-ua-answers.ts';
import { offered, takeVisit } from './id-gov-ua-visits.ts';
import { openForSigner } from './open-for-signer.ts';
import { readSession } from './read-session.ts';
import { newSessionKey, withoutRepeats } from './sessions.ts';
import { keyOfSigner } from './signer-keys.ts';
import { giveTicket, type Reading } from './signer-tickets.ts';

interface Entry {
  readonly person: KnownPerson;
  readonly sharedDevice: boolean;
}

/** Begins the session of the account that this person's signature opens (B19); no second factor follows. */
async function enter(ctx: Context, { person, sharedDevice }: Entry, visitor: Visitor): Promise<Session> {
  const key = await keyOfSigner(ctx, person);
  if (!key) throw problem(signerProblems.signerUnknown);
  const session = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.sign_in_by_id_gov_ua', async (writing) => {
    const { tx, now, audit } = writing;
    const account = await lockAccount(tx, key.accountId);
    const used = await tx.signerKey.updateMany({ where: { id: key.id, endedAt: null }, data: { lastUsedAt: now } });
    // Taken out of force a moment ago, by the owner in another window.
    if (used.count === 0) throw problem(signerProblems.signerUnknown);
    const begun = await openForSigner({ ctx, writing, visitor, session }, account, sharedDevice);
    const kept = { purpose: 'sign_in', person, subjectId: account.id, accountId: account.id } as const;
    audit({ subject: account.id, details: { answerId: await keepAnswer(ctx, writing, kept) } });
    return begun;
  });
  visitor.giveSession(session.token, opened.cookieUntil);
  await rememberDevice(ctx, visitor, { accountId: key.accountId, sharedDevice });
  return readSession(ctx, opened.id);
}

/** Reads who a newcomer is, to be shown and confirmed as who registers with КЕП is. */
const read = (ctx: Context, person: KnownPerson, visitor: Visitor): Promise<SignerRead> => {
  const reading: Reading = {
    action: 'identity.read_id_gov_ua',
    read: { signer: person.signer, certificate: { centre: person.answer.issuer ?? 'id.gov.ua', notAfter: null } },
    keep: async (writing, subjectId) => ({
      answerId: await keepAnswer(ctx, writing, { purpose: 'registration', person, subjectId, accountId: null }),
    }),
  };
  return giveTicket(ctx, reading, visitor);
};

interface Asked {
  readonly state: string;
  readonly code: string;
  readonly sharedDevice: boolean;
}

/** Takes whoever came back from id.gov.ua on: into their account, or to registration. */
export async function finishIdGovUa(
  ctx: Context,
  { state, code, sharedDevice }: Asked,
  visitor: Visitor,
): Promise<IdGovUaOutcome> {
  const service = offered(ctx);
  const purpose = await takeVisit(ctx, state, visitor);
  const person = await askWho(ctx, service, code);
  if (purpose === 'sign_in') return { purpose, session: await enter(ctx, { person, sharedDevice }, visitor) };
  return { purpose, read: await read(ctx, person, visitor) };
}
