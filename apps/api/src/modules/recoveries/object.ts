import { identityProblems } from '@cabinet/contracts/identity';
import { sameSecret } from '@cabinet/secrets/secrets';
import { blockForOwner } from '#modules/identity/public.ts';
import type { Context, Services } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { objectionMs } from './rules.ts';
import { storeRequest } from './store.ts';

const secretOf = ({ secrets }: Pick<Services, 'secrets'>, id: string): string =>
  secrets.derive('recoveries:objection', id);

/** The link «Це не я» for the former contacts. Its secret is derived: no table, job or log holds it. */
export const objectionLinkOf = (services: Pick<Services, 'secrets' | 'config'>, id: string): string =>
  new URL(`/not-me#${id}.${secretOf(services, id)}`, services.config.PUBLIC_URL).href;

const reason = 'Власник повідомив, що доступ відновив не він';

/** Closes the account at once and puts a task before staff. Works once. */
export async function objectToRecovery(ctx: Context, token: string): Promise<{ blocked: true }> {
  const [id = '', secret = ''] = token.split('.');
  if (!isUuid(id) || !sameSecret(secret, secretOf(ctx, id))) throw problem(identityProblems.linkDead);
  await write(ctx, 'recoveries.object', async (writing) => {
    const { tx, now, audit } = writing;
    const [objected] = await tx.recoveryRequest.updateManyAndReturn({
      where: {
        id,
        objectedAt: null,
        tokenId: { not: null },
        decidedAt: { gt: new Date(now.getTime() - objectionMs) },
      },
      data: { objectedAt: now, changedAt: now },
      select: { accountId: true, number: true },
    });
    if (!objected?.accountId) throw problem(identityProblems.linkDead, { recoveryId: id });
    const { accountId, number } = objected;
    const blocked = await blockForOwner(writing, accountId, reason);
    const claim = { kind: 'objection' as const, against: number };
    const task = await storeRequest(ctx, writing, { claim, birthDate: null, accountId });
    audit({ subject: id, details: { task: task.id, accountId, blocked } });
  });
  return { blocked: true };
}
