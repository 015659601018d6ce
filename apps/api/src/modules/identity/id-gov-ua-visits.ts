import { randomBytes } from 'node:crypto';
import type { Problem } from '@cabinet/contracts/http/problem';
import { type IdGovUaPurpose, idGovUaProblems } from '@cabinet/contracts/id-gov-ua';
import { sameSecret } from '@cabinet/secrets/secrets';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import { hostOf, type Visitor } from '#platform/http/visitor.ts';
import { isUuid } from '#platform/ids.ts';
import type { IdGovUa } from '#platform/outside/id-gov-ua/port.ts';
import { problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';

const lifetimeMs = 10 * 60_000;

/** Sixty beginnings in ten minutes: an office behind one address signs in less often. */
const measure = { windowMs: 10 * 60_000, most: 60 };

const secretOf = ({ secrets }: Pick<Context, 'secrets'>, id: string): string => secrets.derive('id-gov-ua-visit', id);

/** Throws identity.id_gov_ua_not_offered where the service is not configured. */
export const offered = ({ idGovUa }: Pick<Context, 'idGovUa'>): IdGovUa => {
  if (!idGovUa) throw problem(idGovUaProblems.notOffered);
  return idGovUa;
};

// Bookkeeping before anything is known of anybody, not a change that needs a record: the act it leads to is recorded.
/** Where to send this browser; what it comes back with works once, here, for ten minutes. */
export async function beginIdGovUa(ctx: Context, purpose: IdGovUaPurpose, visitor: Visitor): Promise<{ url: string }> {
  const service = offered(ctx);
  await assertTurn(ctx, `id-gov-ua:${hostOf(visitor.ip)}`, measure);
  const token = visitor.signingToken ?? randomBytes(32).toString('base64url');
  const id = ctx.newId();
  const now = ctx.now();
  await ctx.db.idGovUaVisit.create({
    data: {
      ...{ id, purpose, createdAt: now },
      browserHash: hashOfToken(token),
      expiresAt: new Date(now.getTime() + lifetimeMs),
    },
  });
  visitor.giveSigning(token);
  return { url: service.addressFor(`${id}.${secretOf(ctx, id)}`) };
}

const whyNot = async ({ db }: Context, id: string, browserHash: Uint8Array | null): Promise<Problem> => {
  const row = await db.idGovUaVisit.findUnique({ where: { id }, select: { usedAt: true, browserHash: true } });
  if (!row) return idGovUaProblems.late;
  if (browserHash === null || Buffer.compare(row.browserHash, browserHash) !== 0) return idGovUaProblems.otherBrowser;
  return row.usedAt === null ? idGovUaProblems.late : idGovUaProblems.used;
};

/** Takes a state that came back, which uses it up whatever is learnt next, and tells what for. Throws why it cannot. */
export async function takeVisit(ctx: Context, state: string, visitor: Visitor): Promise<IdGovUaPurpose> {
  const [id = '', secret = ''] = state.split('.');
  if (!isUuid(id) || !sameSecret(secret, secretOf(ctx, id))) throw problem(idGovUaProblems.unknown);
  const browserHash = visitor.signingToken === null ? null : hashOfToken(visitor.signingToken);
  const now = ctx.now();
  // Another browser does not use it up: whoever saw the address could spoil the way of its owner.
  const [row] = browserHash
    ? await ctx.db.idGovUaVisit.updateManyAndReturn({
        where: { id, browserHash, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
        select: { purpose: true },
      })
    : [];
  if (!row) throw problem(await whyNot(ctx, id, browserHash), { id });
  return row.purpose === 'registration' ? 'registration' : 'sign_in';
}
