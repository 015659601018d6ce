import { type Consultation, consultationProblems } from '@cabinet/contracts/consultations';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findPersonFacts } from '../persons/public.ts';
import { openDraft } from './entries.ts';
import { assertRoomToAsk, topicIdFor } from './keep.ts';
import { assertVersion, move } from './move.ts';
import { fileErrors, pinFiles } from './pin-files.ts';
import { answerOwner } from './queries.ts';
import type { Whole } from './rows.ts';
import type { Stop } from './rules.ts';
import { lockOwn } from './whole.ts';

/** What keeps the draft from being sent, with every place named; null when nothing does. */
const lackOf = (whole: Whole, text: string): Stop | null => {
  const errors: FieldError[] = [
    ...(whole.topic === null && whole.topicText === null
      ? [{ pointer: '/topicCode', code: 'consultations.topic_missing' }]
      : []),
    ...(text === '' ? [{ pointer: '/text', code: 'consultations.text_missing' }] : []),
    ...fileErrors(whole, false),
  ];
  return errors.length > 0 ? { problem: consultationProblems.notComplete, errors } : null;
};

/** G6: sends the question to the centre. From here on it is read-only and the term of the answer runs. */
export async function sendConsultation(ctx: Context, id: string, version: number): Promise<Consultation> {
  return write(ctx, 'consultations.send', async (writing) => {
    const { tx, now } = writing;
    const whole = await lockOwn(ctx, tx, id);
    const text = openDraft(ctx.secrets, whole);
    if (whole.state === 'draft') {
      assertVersion(whole, version);
      // The centre may have stopped receiving for the topic since the draft was begun.
      await topicIdFor(tx, whole.topic?.code ?? null, whole.officeId);
      await assertRoomToAsk(tx, whole.personId);
    }
    const { fullName } = await findPersonFacts({ db: tx, secrets: ctx.secrets, now: ctx.now }, whole.personId);
    const entryId = await move(ctx, writing, whole, 'send', {
      version: null,
      text,
      content: lackOf(whole, text),
      columns: { sentAt: now, applicantName: fullName, draftText: null },
    });
    await pinFiles(tx, whole, { entryId, byOffice: false });
    return answerOwner(ctx, tx, id);
  });
}
