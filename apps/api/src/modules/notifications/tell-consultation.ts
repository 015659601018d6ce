import type { Sex } from '@cabinet/contracts/people';
import type { Transaction } from '@cabinet/db/open-database';
import { formatKyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { englishSalutation, salutation } from '@cabinet/domain/vocative';
import { consultationMachine } from '@cabinet/domain/workflows/consultation';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findConsultationForLetter } from '../consultations/public.ts';
import { type Language, wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

const templateOfAct = (act: string): string | null => {
  const acts: Readonly<Record<string, { readonly message: string | null }>> = consultationMachine.acts;
  return act === 'draftExpiring' ? 'consultations.draft_expiring' : (acts[act]?.message ?? null);
};

async function greetingOf(tx: Pick<Transaction, 'person'>, personId: string, language: Language): Promise<string> {
  const { sex, salutationOverride, givenName, patronymic } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { sex: true, salutationOverride: true, givenName: true, patronymic: true },
  });
  const named = { givenName, patronymic, sex: sex as Sex, override: salutationOverride };
  return language === 'uk' ? salutation(named) : englishSalutation(named);
}

interface Moved {
  readonly consultationId: string;
  readonly act: string;
  readonly entryId: string;
}

/** G10, J3: tells the person what happened to their question; the same event told twice is one message. */
export async function tellConsultation(ctx: Context, { consultationId, act, entryId }: Moved): Promise<void> {
  const template = templateOfAct(act);
  if (template === null) return;
  const consultation = await findConsultationForLetter(ctx.db, consultationId, entryId);
  if (consultation === null) return;
  const byOfficer = consultation.actorRole === 'officer';
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, consultation.personId);
    const facts = {
      number: consultation.number,
      officeName: consultation.officeName[to.language],
      ...(consultation.dueOn && { dueOn: formatKyivDate(startOfKyivDay(consultation.dueOn), to.language) }),
    };
    const note = noteFrom(to.language, template, facts, {
      causeKey: `consultation:${entryId}`,
      link: `/cabinet/consultations/${consultationId}`,
      senderName: byOfficer ? consultation.actorName : wordsIn(to.language).system,
      senderRole: byOfficer ? 'officer' : 'system',
      important: act === 'answer',
    });
    const greeting = await greetingOf(writing.tx, consultation.personId, to.language);
    // A letter greets by itself; the cabinet's own copy does it here.
    const greeted = note && { ...note, body: `${greeting}\n\n${note.body}` };
    const told = greeted !== null && (await deliver(ctx, writing, to, greeted));
    writing.audit({ subject: consultationId, details: { template, told } });
    return { told };
  });
}
