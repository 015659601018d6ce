import { aidMachine } from '@cabinet/domain/workflows/aid';
import { formatKyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findApplicationForLetter } from '../applications/public.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';
import { wordsIn } from './compose.ts';

const templateOfAct = (act: string): string | null => {
  const acts: Readonly<Record<string, { readonly message: string | null }>> = aidMachine.acts;
  return acts[act]?.message ?? extraTemplates[act] ?? null;
};

/** Events of an application that are no act of its machine. */
const extraTemplates: Readonly<Record<string, string>> = {
  returnDocument: 'applications.document_needs_rework',
  draftExpiring: 'applications.draft_expiring',
  refuteSignature: 'applications.signature_refuted',
  refuteDecision: 'applications.decision_signature_refuted',
};

/** What the person must not miss: an SMS tells of it too, where one is wanted (J4). */
const important: ReadonlySet<string> = new Set([
  'applications.information_requested',
  'applications.approved',
  'applications.refused',
  'applications.closed',
  'applications.refusal_upheld',
  'applications.refusal_set_aside',
  'applications.signature_refuted',
  'applications.hearing',
  'applications.referral_issued',
  'applications.order_declined',
  'applications.ready',
  'applications.terminated',
]);

/** Tells the applicant what happened to the application; the same event told twice is one message. */
export async function tellApplication(
  ctx: Context,
  applicationId: string,
  act: string,
  eventId: string,
): Promise<void> {
  const template = templateOfAct(act);
  if (template === null) return;
  const application = await findApplicationForLetter(ctx, applicationId, eventId);
  if (application === null) return;
  const byOfficer = application.actorRole === 'officer';
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, application.personId);
    const facts = {
      number: application.number,
      officeName: application.officeName[to.language],
      ...(application.dueOn && { dueOn: formatKyivDate(startOfKyivDay(application.dueOn), to.language) }),
    };
    const note = noteFrom(to.language, template, facts, {
      causeKey: `application:${eventId}`,
      link: `/cabinet/applications/${applicationId}`,
      senderName: byOfficer ? application.actorName : wordsIn(to.language).system,
      senderRole: byOfficer ? 'officer' : 'system',
      important: important.has(template),
    });
    const told = note !== null && (await deliver(ctx, writing, to, note));
    writing.audit({ subject: applicationId, details: { template, told } });
    return { told };
  });
}
