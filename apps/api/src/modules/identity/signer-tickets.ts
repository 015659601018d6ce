import { type SignerFacts, type SignerRead, signerProblems } from '@cabinet/contracts/signer-access';
import { taxIdFacts } from '@cabinet/contracts/tax-id';
import type { Transaction } from '@cabinet/db/open-database';
import { sameSecret } from '@cabinet/secrets/secrets';
import { ownTaxId } from '#modules/persons/public.ts';
import { keepSignature, proveSigner, type Signer, signerIndexOf } from '#modules/signatures/public.ts';
import type { SignedChallenge } from '@cabinet/contracts/signatures';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { isUuid } from '#platform/ids.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { withoutRepeats } from './sessions.ts';
import { certificateOf, keyOfSigner, type ShownCertificate } from './signer-keys.ts';

const lifetimeMs = 30 * 60_000;

/** What a ticket holds: the person of the certificate, and the certificate. */
export interface ReadSigner {
  readonly signer: Signer;
  readonly certificate: ShownCertificate;
}

const placeOf = (id: string) => ({ table: 'signer_ticket', id, column: 'signer' });
/** Only the browser that asked for the text to sign can use the ticket: the secret is made of what it holds. */
const secretOf = (
  { secrets }: Pick<Context, 'secrets'>,
  id: string,
  { signingToken }: Pick<Visitor, 'signingToken'>,
): string => {
  const browser = signingToken === null ? '' : Buffer.from(hashOfToken(signingToken)).toString('base64url');
  return secrets.derive('signer-ticket', `${id} ${browser}`);
};

const factsOf = (signer: Signer): SignerFacts => {
  const number = ownTaxId(signer);
  const facts = number === null ? null : taxIdFacts(number);
  return {
    ...{ surname: signer.surname, givenName: signer.givenName, patronymic: signer.patronymic },
    ...{ taxIdEnd: signer.taxId.slice(-4), birthDate: facts?.birthDate ?? null, sex: facts?.sex ?? null },
  };
};

export interface Reading {
  /** Of the audit. */
  readonly action: string;
  readonly read: ReadSigner;
  /** Keeps what proves it, and names that for the audit. */
  readonly keep: (writing: Writing, ticketId: string) => Promise<Readonly<Record<string, string>>>;
}

/** Hands out a ticket for a person who is proved. Throws identity.signer_taken for who has an account. */
export async function giveTicket(ctx: Context, { action, read, keep }: Reading, visitor: Visitor): Promise<SignerRead> {
  if (await keyOfSigner(ctx, read)) throw problem(signerProblems.signerTaken);
  const id = ctx.newId();
  const expiresAt = await write(withoutRepeats(ctx), action, async (writing) => {
    const until = new Date(writing.now.getTime() + lifetimeMs);
    const signer = ctx.secrets.seal(placeOf(id), JSON.stringify(read));
    await writing.tx.signerTicket.create({ data: { id, signer, expiresAt: until } });
    writing.audit({ subject: id, details: await keep(writing, id) });
    return until;
  });
  return {
    ticket: `${id}.${secretOf(ctx, id, visitor)}`,
    signer: factsOf(read.signer),
    expiresAt: expiresAt.toISOString(),
  };
}

/** Reads who signed, to be shown and confirmed; the account is made by registerBySignature() with the ticket (B1, B18). */
export async function readSigner(ctx: Context, signed: SignedChallenge, visitor: Visitor): Promise<SignerRead> {
  const proof = await proveSigner(ctx, { signed, purpose: 'registration' }, visitor);
  const reading: Reading = {
    action: 'identity.read_signer',
    read: { signer: proof.signer, certificate: certificateOf(proof) },
    keep: async (writing, subjectId) => ({
      signatureId: await keepSignature(ctx, writing, { proof, subjectId, accountId: null }),
    }),
  };
  return giveTicket(ctx, reading, visitor);
}

/** Uses a ticket up and tells what it holds. Throws identity.signer_ticket_dead. */
export async function useTicket(
  ctx: Context,
  { tx, now }: { tx: Transaction; now: Date },
  ticket: string,
  visitor: Visitor,
): Promise<ReadSigner & { id: string }> {
  const [id = '', secret = ''] = ticket.split('.');
  if (!isUuid(id) || !sameSecret(secret, secretOf(ctx, id, visitor))) throw problem(signerProblems.ticketDead);
  const [row] = await tx.signerTicket.updateManyAndReturn({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { signer: true },
  });
  if (!row) throw problem(signerProblems.ticketDead, { id });
  return { id, ...(JSON.parse(ctx.secrets.open(placeOf(id), row.signer)) as ReadSigner) };
}

/** The index by which the signer of a ticket is known. */
export const indexOf = (ctx: Context, { signer }: ReadSigner): Uint8Array<ArrayBuffer> => signerIndexOf(ctx, signer);
