import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import { notificationProblems, type sendMessageRoute } from '@cabinet/contracts/notifications';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole, type Officer } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { deliver, findRecipient } from './deliver.ts';

type Writing = BodyOf<typeof sendMessageRoute>;

interface Addressed {
  readonly personId: string;
  readonly applicationId: string | null;
}

/** People whose sent applications lie in the sender's own offices; drafts are nobody's business. */
async function findAddressed(tx: Transaction, officer: Officer, to: Writing['to']): Promise<Addressed[]> {
  const offices: readonly string[] = officer.officeIds;
  if (to.kind === 'application') {
    const application = await tx.application.findFirst({
      where: { id: to.applicationId, officeId: { in: [...offices] }, state: { not: 'draft' } },
      select: { id: true, personId: true },
    });
    if (!application) throw problem(commonProblems.notFound, { applicationId: to.applicationId });
    return [{ personId: application.personId, applicationId: application.id }];
  }
  if (!offices.includes(to.officeId)) throw problem(commonProblems.notFound, { officeId: to.officeId });
  const rows = await tx.application.findMany({
    where: {
      officeId: to.officeId,
      state: to.state && to.state !== 'draft' ? to.state : { not: 'draft' },
      ...(to.serviceCode && { service: { code: to.serviceCode } }),
    },
    select: { personId: true },
    distinct: ['personId'],
  });
  if (rows.length === 0) throw problem(notificationProblems.nobodyToWrite);
  return rows.map(({ personId }) => ({ personId, applicationId: null }));
}

/** J8: an officer writes to one applicant or to a group. The sender is shown; the text stays in the cabinet, letters only lead to it. */
export async function writeToPeople(ctx: Context, { to, subject, body }: Writing): Promise<{ recipients: number }> {
  const officer = asRole(ctx.actor, 'officer');
  return write(ctx, 'notifications.write', async (writing) => {
    const addressed = await findAddressed(writing.tx, officer, to);
    const batch = ctx.newId();
    for (const { personId, applicationId } of addressed) {
      await deliver(ctx, writing, await findRecipient(writing.tx, personId), {
        causeKey: `written:${batch}:${personId}`,
        template: 'notifications.written',
        facts: {},
        subject,
        body,
        link: applicationId && `/cabinet/applications/${applicationId}`,
        senderName: `${officer.name}, ${officer.officeName}`,
        senderRole: 'officer',
      });
    }
    writing.audit({ subject: batch, details: { to: to.kind, recipients: addressed.length } });
    return { recipients: addressed.length };
  });
}
