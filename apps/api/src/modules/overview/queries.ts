import type { ApplicationId, InformationRequestId } from '@cabinet/contracts/ids';
import type { InformationRequest } from '@cabinet/contracts/applications';
import type { Overview } from '@cabinet/contracts/overview';
import { lastDayOfAppeal } from '@cabinet/domain/appeal-term';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { machines } from '@cabinet/domain/workflows/machines';
import { toPublished } from '@cabinet/domain/workflows/machine';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { listRecentApplications } from '../applications/public.ts';
import { todoOf } from './rules.ts';

const recentApplications = 3;

/** What to do now and what is under way, for the first page of the cabinet. */
export async function readOverview(ctx: Context): Promise<Overview> {
  const { personId, state } = asRole(ctx.actor, 'applicant');
  const [requests, recent, unreadMessages, person, drafts, refused] = await Promise.all([
    ctx.db.informationRequest.findMany({
      where: { state: 'open', application: { personId, state: 'needs_info' } },
      include: { application: { select: { id: true, number: true } } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 20,
    }),
    listRecentApplications(ctx, recentApplications),
    ctx.db.message.count({ where: { personId, readAt: null } }),
    ctx.db.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        birthDate: true,
        taxId: true,
        taxIdRefused: true,
        registeredAddress: true,
        account: { select: { totpConfirmedAt: true } },
      },
    }),
    ctx.db.application.findMany({
      where: { personId, state: 'draft' },
      select: { id: true, number: true },
      orderBy: { updatedAt: 'desc' },
      take: 2,
    }),
    ctx.db.application.findMany({
      where: { personId, state: 'refused', decidedAt: { not: null } },
      select: { id: true, number: true, decidedAt: true },
      orderBy: { decidedAt: 'desc' },
      take: 2,
    }),
  ]);
  return {
    unreadMessages,
    recent,
    requests: requests.map(({ application, askedById: _asker, applicationId: _id, ...request }) => ({
      ...request,
      id: request.id as InformationRequestId,
      kind: request.kind as InformationRequest['kind'],
      state: request.state as InformationRequest['state'],
      askedAt: request.askedAt.toISOString(),
      answeredAt: request.answeredAt?.toISOString() ?? null,
      applicationId: application.id as ApplicationId,
      applicationNumber: application.number,
    })),
    todo: todoOf({
      state,
      requests: requests.map(({ application, dueOn }) => ({
        applicationId: application.id,
        number: application.number,
        dueOn,
      })),
      refusals: refused.flatMap(({ id, number, decidedAt }) => {
        const until = decidedAt && lastDayOfAppeal(decidedAt);
        return until && until >= kyivDate(ctx.now()) ? [{ id, number, until }] : [];
      }),
      unreadMessages,
      drafts,
      profileComplete:
        person.birthDate !== null &&
        person.registeredAddress !== null &&
        (person.taxId !== null || person.taxIdRefused),
      secondFactor: Boolean(person.account?.totpConfirmedAt),
    }),
  };
}

/** The machines that guards, buttons and documentation obey. */
export const listWorkflows = (): { items: ReturnType<typeof toPublished>[] } => ({ items: machines.map(toPublished) });
