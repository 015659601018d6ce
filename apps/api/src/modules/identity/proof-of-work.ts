import { randomInt } from 'node:crypto';
import { identityProblems } from '@cabinet/contracts/identity';
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';

const lifetimeMs = 10 * 60_000;

// Making a challenge costs the server one step, solving it costs the visitor all of them.
const iterationsOfStep = 2_000;
const costOfStep = 50;

/** Steps of one solution: half to one and a half of what the configured cost asks for, so they cannot be foreseen. */
const stepsFor = (cost: number): number => {
  const middle = Math.max(1, Math.round(cost / costOfStep));
  return randomInt(Math.ceil(middle / 2), middle + Math.ceil(middle / 2) + 1);
};

const keysOf = ({ secrets }: Pick<Context, 'secrets'>) => ({
  hmacSignatureSecret: secrets.derive('proof-of-work', 'challenge'),
  hmacKeySignatureSecret: secrets.derive('proof-of-work', 'solution'),
});

/** A fresh challenge in altcha's form: PBKDF2/SHA-256, to be solved with the library's solveChallenge(). */
export async function makeChallenge(ctx: Context): Promise<{ challenge: Record<string, unknown> }> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: iterationsOfStep,
    counter: stepsFor(ctx.config.PROOF_OF_WORK_COST),
    deriveKey,
    // Signed beside the rest and checked by the house's own clock.
    data: { until: ctx.now().getTime() + lifetimeMs },
    ...keysOf(ctx),
  });
  return { challenge: { ...challenge } };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readProof = (proof: string): Payload | null => {
  try {
    const read: unknown = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
    if (!isRecord(read) || !isRecord(read.challenge) || !isRecord(read.solution)) return null;
    if (!isRecord(read.challenge.parameters) || typeof read.challenge.signature !== 'string') return null;
    // verifySolution() checks the signature over every parameter before it uses any.
    return read as unknown as Payload;
  } catch {
    return null;
  }
};

const isSolved = async (ctx: Context, { challenge, solution }: Payload): Promise<boolean> => {
  const until = challenge.parameters.data?.until;
  if (typeof until !== 'number' || until < ctx.now().getTime()) return false;
  const found = await verifySolution({ challenge: challenge as Challenge, solution, deriveKey, ...keysOf(ctx) }).catch(
    () => null,
  );
  return found?.verified === true;
};

/**
 * Takes a solved challenge as paid. Throws identity.proof_wrong when it is not solved, too old or already used;
 * of two uses at once one is refused.
 */
export async function spendProof(ctx: Context, proof: string): Promise<void> {
  const payload = readProof(proof);
  if (!payload || !(await isSolved(ctx, payload))) throw problem(identityProblems.proofWrong);
  const spent = await ctx.db.spentChallenge.createMany({
    data: { id: String(payload.challenge.signature), expiresAt: new Date(ctx.now().getTime() + lifetimeMs) },
    skipDuplicates: true,
  });
  if (spent.count === 0) throw problem(identityProblems.proofWrong, { spent: true });
}
