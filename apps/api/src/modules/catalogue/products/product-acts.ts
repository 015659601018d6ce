import { managedProductProblems } from '@cabinet/contracts/managed-products';
import { obstacleTo } from '@cabinet/domain/workflows/machine';
import { type ProductAct, productMachine } from '@cabinet/domain/workflows/product';
import { type ProductRevisionAct, productRevisionMachine } from '@cabinet/domain/workflows/product-revision';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import type { OpenRow, WholeProduct } from './product-rows.ts';

type Revision = Pick<OpenRow, 'authorId' | 'writers'>;

/** Nobody publishes what they wrote in. */
export const isWrittenByOthers = ({ authorId, writers }: Revision, accountId: string): boolean =>
  authorId !== accountId && !writers.includes(accountId);

/** Throws catalogue.not_now where the machine of products does not know the act. */
export function assertProductAct(ctx: Context, { state }: Pick<WholeProduct, 'state'>, act: ProductAct): void {
  // The contract has asked for the reasons, where there have to be any.
  const { role } = asRole(ctx.actor, 'editor', 'administrator');
  const obstacle = obstacleTo(productMachine, state, { act, role, reason: 'given' });
  if (obstacle !== null) throw problem(managedProductProblems.notNow, { state, act, obstacle });
}

/** What is being written of a product, if this may be done to it now. Throws catalogue.not_now. */
export function revisionFor(
  ctx: Context,
  product: Pick<WholeProduct, 'state' | 'open'>,
  act: ProductRevisionAct,
): OpenRow {
  const { open, state } = product;
  if (!open || productMachine.states[state].final) throw problem(managedProductProblems.notNow, { state, act });
  const { role } = asRole(ctx.actor, 'editor', 'administrator');
  const obstacle = obstacleTo(productRevisionMachine, open.state, { act, role, reason: 'given' });
  if (obstacle !== null) throw problem(managedProductProblems.notNow, { state: open.state, act, obstacle });
  return open;
}
