import { type Consultation, type ConsultationDraft, consultationProblems } from '@cabinet/contracts/consultations';
import { shortNumber } from '@cabinet/domain/short-number';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTopic } from '../schedules/public.ts';
import { sealDraft } from './entries.ts';
import { answerOwner } from './queries.ts';
import { mostDrafts } from './rules.ts';

async function assertRoomForDraft(tx: Transaction, personId: string): Promise<void> {
  // Drafts begun at the same time wait for each other here, so that none is counted too early.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`consultations ${personId}`}, 0))`;
  const drafts = await tx.consultation.count({ where: { personId, state: 'draft' } });
  if (drafts >= mostDrafts) throw problem(consultationProblems.tooManyDrafts, { drafts });
}

async function assertOffice(tx: Transaction, officeId: string): Promise<void> {
  const office = await tx.office.findFirst({ where: { id: officeId, active: true }, select: { id: true } });
  if (!office) throw fieldProblem('/officeId', 'field.choice');
}

/** Any centre that works answers questions in the person's own words; on a topic, those that receive for it. Answers the topic's id. */
export async function topicIdFor(tx: Transaction, code: string | null, officeId: string): Promise<string | null> {
  await assertOffice(tx, officeId);
  if (code === null) return null;
  const topic = await findTopic(tx, code, officeId);
  if (!topic) throw problem(consultationProblems.topicNotTaken, { code, officeId });
  return topic.id;
}

async function nextSequence(tx: Transaction): Promise<number> {
  const [place] = await tx.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('consultation', 'sequence'))::int as sequence`;
  if (!place) throw new Error('The sequence of consultations gave no number');
  return place.sequence;
}

/** G1, G3: saves the draft of a question and gives it its number. */
export async function createConsultation(ctx: Context, draft: ConsultationDraft): Promise<Consultation> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'consultations.create', async ({ tx, now, audit, notify }) => {
    const topicId = await topicIdFor(tx, draft.topicCode, draft.officeId);
    await assertRoomForDraft(tx, personId);
    const sequence = await nextSequence(tx);
    const id = ctx.newId();
    await tx.consultation.create({
      data: {
        id,
        sequence,
        number: shortNumber(sequence),
        personId,
        officeId: draft.officeId,
        topicId,
        topicText: draft.topicText || null,
        state: 'draft',
        draftText: sealDraft(ctx.secrets, id, draft.text),
        createdAt: now,
        updatedAt: now,
      },
    });
    audit({ subject: id, details: { topic: draft.topicCode } });
    notify({ room: 'consultations', id, personId, officeId: null });
    return answerOwner(ctx, tx, id);
  });
}
