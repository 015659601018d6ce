import type { InPersonForm } from '@cabinet/contracts/managed-recoveries';
import { recoveryProblems } from '@cabinet/contracts/recovery-status';
import { issueRestoreLink, unblockForOwner } from '#modules/identity/public.ts';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { assertHelper } from './assert-helper.ts';
import { findRestorable, formerContactsOf, freeContactOf } from './assert-decidable.ts';
import { sealVerdict } from './claims.ts';
import { letterDue } from './events.ts';
import { storeRequest } from './store.ts';

interface Helping {
  readonly ctx: Context;
  readonly writing: Writing;
  readonly form: InPersonForm;
  readonly recoveryId: string;
}

/** A link to the contact named on the spot; answers the id of its token. */
async function sendLink({ ctx, writing, form, recoveryId }: Helping, state: string): Promise<string> {
  if (form.act.name !== 'link') throw new Error('Not an act with a link');
  const { accountId } = form;
  const { contact, dropsSecondFactor: dropsFactor } = form.act;
  if (state === 'blocked') throw problem(recoveryProblems.accountBlocked, { accountId });
  if (contact.email === undefined && !ctx.sms.available)
    throw fieldProblem('/act/contact/email', 'recoveries.email_needed');
  const chosen = await freeContactOf(writing.tx, contact, accountId);
  writing.publish(letterDue({ recoveryId, letter: 'link' }));
  writing.publish(letterDue({ recoveryId, letter: 'objection' }));
  return issueRestoreLink(ctx, writing, { accountId, contact: chosen, dropsFactor });
}

async function help(
  helping: Helping,
): Promise<{ tokenId: string | null; former: ReturnType<typeof formerContactsOf> }> {
  const { ctx, writing, form } = helping;
  const { role } = asRole(ctx.actor, 'officer', 'administrator');
  const account = await findRestorable(writing.tx, form.accountId);
  const { state } = account;
  const former = formerContactsOf(account);
  if (form.act.name === 'link') return { tokenId: await sendLink(helping, state), former };
  if (state !== 'blocked') throw problem(recoveryProblems.notBlocked, { accountId: form.accountId });
  await unblockForOwner(writing, { accountId: form.accountId, role, reason: form.act.reason });
  return { tokenId: null, former };
}

/** Helps somebody who came with an identity document (B38): which one was seen is kept, sealed, and who saw it. */
export async function helpInPerson(ctx: Context, form: InPersonForm): Promise<{ id: string; number: string }> {
  assertHelper(ctx);
  const { accountId: decidedBy, name } = asRole(ctx.actor, 'officer', 'administrator');
  return write(ctx, 'recoveries.help_in_person', async (writing) => {
    const { tx, now, audit } = writing;
    const { act, document, accountId } = form;
    const contact = act.name === 'link' ? act.contact : null;
    const claim = { kind: 'in_person' as const, document, contact };
    const { id, number } = await storeRequest(ctx, writing, { claim, birthDate: null, accountId });
    const { tokenId, former } = await help({ ctx, writing, form, recoveryId: id });
    const dropsSecondFactor = act.name === 'link' && act.dropsSecondFactor;
    const reason = act.name === 'unblock' ? act.reason : '';
    await tx.recoveryRequest.update({
      where: { id },
      data: {
        ...{ state: 'approved', decidedAt: now, decidedBy, decidedByName: name, tokenId },
        verdict: sealVerdict(ctx, id, { reason, dropsSecondFactor, former }),
      },
    });
    audit({ subject: id, details: { accountId, act: act.name, document: document.kind, dropsSecondFactor } });
    return { id, number };
  });
}
