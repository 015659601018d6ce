import { hostOf } from '#platform/http/visitor.ts';
import type { Context } from '#platform/context.ts';
import { assertTurn } from '#platform/turns.ts';

const windowMs = 10 * 60_000;

const taking = (ctx: Context, kind: string, ip: string, most: number): Promise<void> =>
  assertTurn(ctx, `${kind}:${hostOf(ip)}`, { windowMs, most });

/** Sixty files of one visitor in ten minutes: each costs the house a second of work and questions to centres. */
export const assertMayVerify = (ctx: Context, ip: string): Promise<void> => taking(ctx, 'verify', ip, 60);

/** Sixty texts to sign in ten minutes: a household or an office behind one address signs less often. */
export const assertMayAsk = (ctx: Context, ip: string): Promise<void> => taking(ctx, 'challenge', ip, 60);

/** Three hundred questions: a file of twenty signers asks of each and of the authorities of its time-stamps. */
export const assertMayAskCentres = (ctx: Context, ip: string): Promise<void> => taking(ctx, 'revocation', ip, 300);

/** Three thousand questions to one centre, whoever asks: however many addresses they come from, it is the house that asks. */
export const assertMayBeAsked = (ctx: Context, issuerSha256: string): Promise<void> =>
  assertTurn(ctx, `centre-asked:${issuerSha256}`, { windowMs, most: 3_000 });

/** Sixty keys of tests: a class that is shown the cabinet sits behind one address. */
export const assertMayTakeDemoKey = (ctx: Context, ip: string): Promise<void> => taking(ctx, 'demo-key', ip, 60);

/** Thirty look-ups: the house asks centres in its own name. */
export const assertMayLookUp = (ctx: Context, ip: string): Promise<void> => taking(ctx, 'certificates', ip, 30);
