import {
  type CertificateMismatch,
  type OwnCardCheck,
  ownCardProblems,
  type ReadCertificate,
} from '@cabinet/contracts/own-card-check';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { registryProblems } from '@cabinet/contracts/registry';
import { CardContent, type CardDraft } from '@cabinet/contracts/registry-card';
import { indexes, openContent } from '@cabinet/secrets/sealed-card';
import * as core from 'zod/v4/core';
import { findProfileFacts } from '#modules/persons/public.ts';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { ExchangeAnswer } from '#platform/outside/registry-exchange/port.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { assertTurn, takeTurn } from '#platform/turns.ts';
import { write, type Writing } from '#platform/write.ts';
import { cardColumns, findCard, lockCard } from '../cards.ts';
import { findLikely } from '../duplicates.ts';
import { type CardProof, linkCard } from '../link-card.ts';
import { type CardWriting, rewriteCard, storeCard } from '../write-card.ts';
import { isOf, mismatchesWith } from './compare.ts';

const dayMs = 24 * 3_600_000;
/** Whoever has the paper needs one or two; a hundred would guess a number. */
const checks = { windowMs: dayMs, most: 5, pauseAfter: () => 0 } as const;
/** A register that is down takes nobody's checks away, and is not to be asked without end either. */
const questions = { windowMs: dayMs, most: 30 } as const;

type Profile = Awaited<ReturnType<typeof findProfileFacts>> & { readonly birthDate: string };

/** What was found, before anything is written. */
type Finding =
  | { readonly outcome: 'matched'; readonly cardId: string | null; readonly told: CardDraft | null }
  | { readonly outcome: 'mismatch'; readonly mismatches: readonly CertificateMismatch[] }
  | { readonly outcome: 'notFound' | 'down' };

const mismatch = (...mismatches: CertificateMismatch[]): Finding => ({ outcome: 'mismatch', mismatches });

/** Active cards by the numbers of a profile: those of the person, and whether a number is of somebody else. */
async function findOwn(ctx: Context, { taxId, unzr, document, name, birthDate }: Profile) {
  const index = indexes(ctx.secrets);
  const rows = await ctx.db.registryCard.findMany({
    where: {
      state: 'active',
      OR: [
        ...(taxId ? [{ taxIdIndex: index.taxId(taxId) }] : []),
        ...(unzr ? [{ unzrIndex: index.unzr(unzr) }] : []),
        ...(document ? [{ documentIndex: index.document(document.number) }] : []),
      ],
    },
    select: cardColumns,
    orderBy: { id: 'asc' },
    take: 5,
  });
  const own = rows.filter((row) => isOf({ name: row, birthDate: row.birthDate }, { name, birthDate }));
  return { own, isOfOthers: rows.length > own.length };
}

const askExchange = (ctx: Context, { taxId, unzr, document, birthDate }: Profile): Promise<ExchangeAnswer> => {
  const { accountId } = asRole(ctx.actor, 'applicant');
  const number = (taxId && { taxId }) || (unzr && { unzr }) || { document: document?.number ?? '' };
  return ctx.registryExchange?.findPerson({ ...number, birthDate }, accountId) ?? Promise.resolve({ kind: 'notFound' });
};

const weigh = (
  answer: ExchangeAnswer,
  { profile, certificate, cardId }: { profile: Profile; certificate: ReadCertificate; cardId: string | null },
): Finding => {
  if (answer.kind === 'mismatch') return mismatch('person');
  if (answer.kind !== 'found') return { outcome: answer.kind };
  const { person } = answer.card;
  if (!person || !isOf(person, profile)) return mismatch('person');
  const differing = mismatchesWith(answer.card, certificate);
  if (differing === null) return { outcome: 'notFound' };
  return differing.length > 0 ? mismatch(...differing) : { outcome: 'matched', cardId, told: answer.card };
};

/** The own databank first; what it does not know, the state register may. */
async function find(ctx: Context, profile: Profile, certificate: ReadCertificate): Promise<Finding> {
  const { surname, givenName, birthDate } = certificate;
  if (!isOf({ name: { surname, givenName }, birthDate }, profile)) return mismatch('person');
  const { own, isOfOthers } = await findOwn(ctx, profile);
  const [card] = own;
  if (!card && isOfOthers) return mismatch('person');
  const known = card ? mismatchesWith(openContent(ctx.secrets, card), certificate) : null;
  if (card && known) return known.length > 0 ? mismatch(...known) : { outcome: 'matched', cardId: card.id, told: null };
  return weigh(await askExchange(ctx, profile), { profile, certificate, cardId: card?.id ?? null });
}

/** The card that the state register tells of: opened, or said over what it says already. Answers its id. */
async function keepTold(writing: CardWriting, cardId: string | null, told: CardDraft, profile: Profile) {
  const { tx, secrets, newId } = writing;
  if (cardId !== null) {
    const card = await findCard(tx, cardId);
    const before = openContent(secrets, card);
    // Of a card that is there only what was missing is taken: who writes it sees the papers.
    const after = { ...before, disability: told.disability ?? before.disability };
    if (!(await rewriteCard(writing, { card, before, after }))) throw problem(commonProblems.staleVersion, { cardId });
    return cardId;
  }
  const id = newId();
  const { taxId, unzr } = profile;
  const content = core.parse(CardContent, { numbers: { taxId, taxIdRefused: taxId === null, unzr }, ...told });
  const likely = await findLikely(tx, secrets, { id, content });
  await storeCard(writing, { id, content, likely });
  return id;
}

interface Matched {
  readonly personId: string;
  readonly profile: Profile;
  readonly finding: Extract<Finding, { outcome: 'matched' }>;
}

/** Whoever opens this account with a signature has proved the number of its certificate; a paper proves nobody. */
async function proofOf(ctx: Context, { tx }: Writing, { numbers }: CardContent): Promise<CardProof> {
  if (numbers.taxId === null) return null;
  const { accountId } = asRole(ctx.actor, 'applicant');
  const signerIndex = ctx.secrets.blindIndex('taxId', numbers.taxId);
  return (await tx.signerKey.count({ where: { accountId, signerIndex, endedAt: null } })) > 0 ? 'signature' : null;
}

async function link(ctx: Context, writing: Writing, { personId, profile, finding }: Matched): Promise<string> {
  const { tx, now } = writing;
  const { secrets, newId } = ctx;
  const other = await tx.registryCard.findUnique({ where: { personId }, select: { id: true } });
  if (other) return other.id;
  if (finding.cardId !== null) await lockCard(tx, finding.cardId);
  const place = { tx, secrets, newId, now, source: 'exchange', sourceId: null, by: null } as const;
  const cardId = finding.told
    ? await keepTold(place, finding.cardId, finding.told, profile)
    : (finding.cardId ?? newId());
  const card = await findCard(tx, cardId);
  if (card.personId !== null || card.state !== 'active') throw problem(registryProblems.cardTaken, { cardId });
  const content = openContent(secrets, card);
  await linkCard(ctx, writing, { cardId, personId, content, provedBy: await proofOf(ctx, writing, content) });
  return cardId;
}

async function takeCheck({ tx, now }: Writing, personId: string): Promise<void> {
  const { still } = await takeTurn(tx, `own-card-check:${personId}`, checks, now.getTime());
  if (still > 0)
    throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: still, shown: { seconds: still } });
}

/** B28, D6: compares a certificate with the databank, then with the state register; what fits belongs to the profile at once. */
export async function checkOwnCard(
  ctx: Context,
  { certificate }: { readonly certificate: ReadCertificate },
): Promise<OwnCardCheck> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const { birthDate, ...facts } = await findProfileFacts(ctx, personId);
  const hasNumber = facts.taxId !== null || facts.unzr !== null || facts.document !== null;
  if (birthDate === null || !hasNumber) throw problem(ownCardProblems.withoutNumber, { personId });
  const profile: Profile = { ...facts, birthDate };
  await assertTurn(ctx, `own-card-question:${personId}`, questions);
  const finding = await find(ctx, profile, certificate);
  const mismatches = 'mismatches' in finding ? [...finding.mismatches] : [];
  return write(ctx, 'registry.check_own_card', async (writing) => {
    const { outcome } = finding;
    if (outcome !== 'down') await takeCheck(writing, personId);
    const cardId = outcome === 'matched' ? await link(ctx, writing, { personId, profile, finding }) : null;
    writing.audit({ subject: cardId ?? personId, details: { outcome, mismatches } });
    return { outcome, mismatches };
  });
}
