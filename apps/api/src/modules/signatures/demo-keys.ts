import type { issueDemoKeyRoute } from '@cabinet/contracts/demo-keys';
import type { AnswerOf, BodyOf } from '@cabinet/contracts/http/route';
import { signatureProblems } from '@cabinet/contracts/signatures';
import { toBase64 } from '@cabinet/kep/bytes';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { CentreSilent } from '#platform/outside/signing/port.ts';
import { problem } from '#platform/problem.ts';
import { assertMayTakeDemoKey } from './limits.ts';

const names = { key6: 'Key-6.dat', pfx: 'test-key.pfx' } as const;

type Order = BodyOf<typeof issueDemoKeyRoute>;

/** A key of tests for whoever asks. Neither the key nor its password is kept or logged here. */
export async function issueDemoKey(
  ctx: Context,
  { patronymic, unzr, ...order }: Order,
  { ip }: Pick<Visitor, 'ip'>,
): Promise<AnswerOf<typeof issueDemoKeyRoute>> {
  const { issueTest } = ctx.signing;
  if (!issueTest) throw problem(signatureProblems.noDemo);
  await assertMayTakeDemoKey(ctx, ip);
  const wishes = { ...order, ...(patronymic && { patronymic }), ...(unzr && { unzr }) };
  const file = await issueTest(wishes).catch((refusal: unknown) => {
    throw refusal instanceof CentreSilent ? problem(signatureProblems.centreSilent) : refusal;
  });
  return { name: names[order.container], file: toBase64(file) };
}
