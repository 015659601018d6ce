import { consultationProblems } from '@cabinet/contracts/consultations';
import type { Transaction } from '@cabinet/db/open-database';
import { fieldProblem, problem, problemWith } from '#platform/problem.ts';
import { findTopic } from '../schedules/public.ts';
import { pendingFiles, type Whole } from './rows.ts';
import { mostDrafts, mostFiles, mostWaiting } from './rules.ts';

// What several acts ask before they change anything.

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

/** What one person begins or sends at the same time waits here, so that nothing is counted too early. */
const lockPerson = (tx: Transaction, personId: string): Promise<number> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`consultations ${personId}`}, 0))`;

export async function assertRoomForDraft(tx: Transaction, personId: string): Promise<void> {
  await lockPerson(tx, personId);
  const drafts = await tx.consultation.count({ where: { personId, state: 'draft' } });
  if (drafts >= mostDrafts) throw problem(consultationProblems.tooManyDrafts, { drafts });
}

export async function assertRoomToAsk(tx: Transaction, personId: string): Promise<void> {
  await lockPerson(tx, personId);
  const waiting = await tx.consultation.count({ where: { personId, state: 'sent' } });
  if (waiting >= mostWaiting) throw problem(consultationProblems.tooManyWaiting, { waiting });
}

/** G2: both numbers are told, the limit and what the file has. */
export const assertSize = (size: number, limit: number): void => {
  if (size <= limit) return;
  const params = { limit, size, maximum: Number((limit / 1_048_576).toFixed(2)) };
  throw problemWith(consultationProblems.attachmentTooLarge, {
    facts: { limit, size },
    shown: { limit, size },
    errors: [{ pointer: '/file', code: 'consultations.attachment_too_large', params }],
  });
};

/** One more file beside what is being written: by the person, or by the office. */
export const assertRoomForFile = (whole: Pick<Whole, 'attachments'>, byOffice: boolean): void => {
  if (pendingFiles(whole, byOffice).length >= mostFiles) throw problem(consultationProblems.tooManyFiles);
};
