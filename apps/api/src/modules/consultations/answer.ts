import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { consultationProblems, type Proposal } from '@cabinet/contracts/consultations';
import { Prisma, type Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { handOver } from '../documents/public.ts';
import { findTopic } from '../schedules/public.ts';
import { findOffering } from '../services/public.ts';
import { move } from './move.ts';
import { lackOfFiles, pinFiles } from './pin-files.ts';
import { answerOffice } from './review.ts';
import { pendingFiles } from './rows.ts';
import { lockForReview } from './whole.ts';

interface Answering {
  readonly version: number;
  readonly text: string;
  readonly proposal: Proposal | null;
}

/** What is proposed must be there: the centre receives for the topic, or offers the service. */
async function assertProposable(tx: Transaction, proposal: Proposal | null): Promise<void> {
  if (proposal === null) return;
  const { kind, code, officeId } = proposal;
  if (kind === 'application') await findOffering(tx, code, officeId);
  else if (!(await findTopic(tx, code, officeId)))
    throw problem(consultationProblems.topicNotTaken, { code, officeId });
}

/** G7: the answer, with the consultant's name and the time; its files come into the person's library. */
export async function answerConsultation(
  ctx: Context,
  id: string,
  { version, text, proposal }: Answering,
): Promise<ReviewedConsultation> {
  const { name } = asRole(ctx.actor, 'officer');
  return write(ctx, 'consultations.answer', async (writing) => {
    const { tx, now } = writing;
    const whole = await lockForReview(ctx, tx, id);
    await assertProposable(tx, proposal);
    const entryId = await move(ctx, writing, whole, 'answer', {
      version,
      text,
      content: lackOfFiles(whole, true),
      columns: { answeredAt: now, answeredByName: name, helped: null, proposal: proposal ?? Prisma.DbNull },
    });
    const given = pendingFiles(whole, true).map(({ documentId }) => documentId);
    await pinFiles(tx, whole, { entryId, byOffice: true });
    await handOver(tx, given);
    return answerOffice(ctx, tx, id);
  });
}
