import type { FeedbackForm } from '@cabinet/contracts/feedback';
import type { Database } from '@cabinet/db/open-database';
import { anId } from './random.ts';

interface House {
  readonly db: Database;
  readonly secrets: {
    readonly seal: (
      place: { readonly table: string; readonly id: string; readonly column: string },
      text: string,
    ) => Uint8Array<ArrayBuffer>;
  };
}

/** What somebody who reads with a screen reader tells; an address of their own unless told otherwise. */
export const aFeedback = (over: Partial<FeedbackForm> = {}): FeedbackForm => ({
  text: 'На сторінці запису не читається список вільного часу.',
  page: '/booking/time',
  aids: ['screen_reader'],
  reply: { by: 'email', email: 'lystonosha@example.org' },
  ...over,
});

/** Stores feedback that nobody has answered yet; answers its id. */
export async function storeFeedback({ db, secrets }: House, over: Partial<FeedbackForm> = {}): Promise<string> {
  const id = anId();
  const form = aFeedback(over);
  const said = secrets.seal({ table: 'feedback', id, column: 'said' }, JSON.stringify(form));
  await db.feedback.create({ data: { id, receivedAt: new Date(), language: 'uk', said, reply: form.reply.by } });
  return id;
}
