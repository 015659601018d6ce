import { applicationProblems } from '@cabinet/contracts/applications';
import type { BodyOf } from '@cabinet/contracts/http/route';
import {
  type chooseEnterpriseRoute,
  type Enterprise,
  type Provision,
  provisionProblems,
} from '@cabinet/contracts/provisions';
import type { OfficeId } from '@cabinet/contracts/ids';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addTerm } from '@cabinet/domain/terms';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problemWith, problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { write } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { type DecidedCase, lockOwnCase, readCaseForReview, readOwnCase } from '../applications/public.ts';
import { placeOfPerson } from '../persons/public.ts';
import { answerProvision, enterprisesFor, kindOf, provisionOf, readProvisionRow, toProvision } from './provision.ts';
import { prolongReferral } from './referral.ts';
import { sealCustomer, sealWords } from './sealed.ts';

const answer = async (ctx: Context, facts: DecidedCase | null): Promise<{ provision: Provision | null }> => {
  const row = facts && (await readProvisionRow(ctx.db, facts.applicationId));
  return { provision: row ? await toProvision(ctx.db, ctx.secrets, row) : null };
};

/** How far one's own approved need has come. */
export const readProvision = async (ctx: Context, id: string): Promise<{ provision: Provision | null }> =>
  answer(ctx, await readOwnCase(ctx, id));

/** The same for officers who see the case; the look is in its person's journal. */
export async function reviewProvision(ctx: Context, id: string): Promise<{ provision: Provision | null }> {
  const facts = await readCaseForReview(ctx, id);
  if (facts)
    await recordRead(ctx, {
      ...{ personId: facts.personId, what: 'provisions.view', subjectId: id, purpose: 'review', office: null },
    });
  return answer(ctx, facts);
}

const enterprisesOf = async (db: Transaction, facts: DecidedCase): Promise<Enterprise[]> =>
  enterprisesFor(db, {
    ...{ classCode: facts.wish.classCode, kind: kindOf(facts) },
    placeCode: await placeOfPerson({ db }, facts.personId),
  });

/** Enterprises that the referral may be taken to. */
export async function listEnterprises(ctx: Context, id: string): Promise<{ items: Enterprise[] }> {
  const facts = await readOwnCase(ctx, id);
  if (!facts) throw problem(applicationProblems.notAllowedNow, { applicationId: id });
  return { items: await enterprisesOf(ctx.db, facts) };
}

/** How long an enterprise has to answer. No act names it. */
const answerTerm = { unit: 'workDays', value: 5 } as const;

/** The person chooses: the enterprise gets name, contacts and needs, and nothing of the application. */
export async function chooseEnterprise(
  ctx: Context,
  id: string,
  { version, officeId, productNumber, wishes }: BodyOf<typeof chooseEnterpriseRoute>,
): Promise<{ provision: Provision }> {
  return write(ctx, 'provisions.choose', async (writing) => {
    const { tx, now, notify } = writing;
    const { facts, move } = await lockOwnCase(ctx, writing, id);
    const fits = (await enterprisesOf(tx, facts)).some((one) => one.officeId === (officeId as OfficeId));
    await move('chooseEnterprise', { version });
    if (!fits)
      throw problemWith(provisionProblems.enterpriseUnfit, {
        errors: [{ pointer: '/officeId', code: 'field.choice' }],
      });
    const { referralUntil } = await provisionOf(tx, facts);
    if (referralUntil !== null && referralUntil < kyivDate(now))
      throw problem(applicationProblems.notAllowedNow, { referralUntil });
    const orderId = ctx.newId();
    const { fullName, phone, email, address, accessNeeds } = facts.applicant;
    await tx.deviceOrder.create({
      data: {
        ...{ id: orderId, applicationId: id, officeId, state: 'chosen', chosenAt: now },
        customer: sealCustomer(ctx.secrets, orderId, { fullName, phone, email, address, needs: accessNeeds ?? [] }),
        productNumber: productNumber ?? facts.wish.productNumber,
        wishes: wishes === '' ? null : sealWords(ctx.secrets, orderId, 'wishes', wishes),
        stageDueOn: addTerm(kyivDate(now), answerTerm, await workCalendarFor(tx, officeId)),
      },
    });
    notify({ room: 'provisions', id: orderId, personId: null, officeId });
    return { provision: await answerProvision(tx, ctx.secrets, id) };
  });
}

/** Takes the choice back while the enterprise has not answered. */
export async function reconsiderEnterprise(
  ctx: Context,
  id: string,
  version: number,
): Promise<{ provision: Provision }> {
  return write(ctx, 'provisions.reconsider', async (writing) => {
    const { tx, now, notify } = writing;
    const { move } = await lockOwnCase(ctx, writing, id);
    await move('reconsider', { version });
    const chosen = { applicationId: id, state: 'chosen' };
    const orders = await tx.deviceOrder.findMany({ where: chosen, select: { id: true, officeId: true } });
    await tx.deviceOrder.updateMany({
      where: chosen,
      data: { state: 'taken_back', endedAt: now, stageDueOn: null, version: { increment: 1 } },
    });
    await prolongReferral(writing, id);
    for (const order of orders) notify({ room: 'provisions', ...order, personId: null });
    return { provision: await answerProvision(tx, ctx.secrets, id) };
  });
}
