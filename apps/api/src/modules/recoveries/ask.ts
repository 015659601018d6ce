import { Readable } from 'node:stream';
import type { BodyOf } from '@cabinet/contracts/http/route';
import { birthDateRefusal } from '@cabinet/contracts/people';
import type { askRecoveryOfStaffRoute, RecoveryForm } from '@cabinet/contracts/recoveries';
import type { askUnblockRoute } from '@cabinet/contracts/unblock-requests';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { receiveChecked } from '#modules/documents/public.ts';
import { spendProof } from '#modules/identity/public.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { letterDue } from './events.ts';
import { takeRequestTurn } from './limits.ts';
import { type Filed, storeRequest } from './store.ts';

const assertBorn = (ctx: Context, birthDate: string): void => {
  const code = birthDateRefusal(birthDate, kyivDate(ctx.now()));
  if (code) throw fieldProblem('/form/birthDate', code);
};

const assertReachable = ({ sms }: Context, { email }: RecoveryForm['contact']): void => {
  if (email === undefined && !sms.available) throw fieldProblem('/form/contact/email', 'recoveries.email_needed');
};

const toAnswer = ({ number, dueAt }: Filed) => ({ number, dueAt: dueAt.toISOString() });

type Asked = Pick<Visitor, 'ip'>;

/** Who it is about, as one key: three requests a day about one person, whoever files them. */
const claimedBy = ({ identity }: RecoveryForm): string =>
  identity.by === 'tax_id' ? identity.taxId : identity.document;

/** Takes the claim of somebody who is locked out (B36). No account is looked for here, so nothing can tell whether there is one. */
export async function askRecoveryOfStaff(
  ctx: Context,
  { form, scan, proof }: BodyOf<typeof askRecoveryOfStaffRoute>,
  { ip }: Asked,
): Promise<{ number: string; dueAt: string }> {
  await spendProof(ctx, proof);
  assertBorn(ctx, form.birthDate);
  assertReachable(ctx, form.contact);
  await takeRequestTurn(ctx, { ip, claimed: claimedBy(form) });
  const stream = Readable.from([Buffer.from(scan.content, 'base64')]);
  const arriving = { fileName: scan.fileName, stream, fields: {} };
  const checked = await receiveChecked(ctx, arriving, ['jpg', 'png', 'pdf']);
  const { name, birthDate } = form;
  const claim = { ...form, kind: 'recover' as const, name: { ...name, patronymic: name.patronymic ?? null } };
  const filed = await write(ctx, 'recoveries.ask', async (writing) => {
    const request = await storeRequest(ctx, writing, { claim, birthDate, scan: checked });
    writing.audit({ subject: request.id, details: { kind: claim.kind, loss: form.loss } });
    writing.publish(letterDue({ recoveryId: request.id, letter: 'received' }));
    return request;
  }).catch(async (failure: unknown) => {
    await ctx.files.remove(checked.stored.key);
    throw failure;
  });
  return toAnswer(filed);
}

/** Takes the wish of somebody whose account is blocked (B37). */
export async function askUnblock(
  ctx: Context,
  { form, proof }: BodyOf<typeof askUnblockRoute>,
  { ip }: Asked,
): Promise<{ number: string; dueAt: string }> {
  await spendProof(ctx, proof);
  assertBorn(ctx, form.birthDate);
  await takeRequestTurn(ctx, { ip, claimed: form.identifier });
  const { email, ...rest } = form;
  const { birthDate } = form;
  const claim = { ...rest, kind: 'unblock' as const, contact: { email } };
  const filed = await write(ctx, 'recoveries.ask_unblock', async (writing) => {
    const request = await storeRequest(ctx, writing, { claim, birthDate });
    writing.audit({ subject: request.id, details: { kind: claim.kind, reason: form.reason } });
    writing.publish(letterDue({ recoveryId: request.id, letter: 'received' }));
    return request;
  });
  return toAnswer(filed);
}
