import type { Consultation } from '@cabinet/contracts/consultations';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { assertRoomToAsk } from './keep.ts';
import { move } from './move.ts';
import { lackOfFiles, pinFiles } from './pin-files.ts';
import { isPresent } from './presence.ts';
import { answerOwner } from './queries.ts';
import type { Whole } from './rows.ts';
import { lockOwn } from './whole.ts';

/** Whoever answered goes on with it, unless they have left. */
const columnsAfter = async (tx: Transaction, { claimedById, officeId }: Whole) => {
  const stays = claimedById !== null && (await isPresent(tx, claimedById, officeId));
  return { helped: null, ...(!stays && { claimedById: null, claimedByName: null }) };
};

interface Again {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

const askAgain = (ctx: Context, act: 'askFurther' | 'reopen', { id, version, text }: Again): Promise<Consultation> =>
  write(ctx, `consultations.${act === 'reopen' ? 'reopen' : 'ask_further'}`, async (writing) => {
    const { tx } = writing;
    const whole = await lockOwn(ctx, tx, id);
    await assertRoomToAsk(tx, whole.personId);
    const entryId = await move(ctx, writing, whole, act, {
      version,
      text,
      content: lackOfFiles(whole, false),
      columns: await columnsAfter(tx, whole),
    });
    await pinFiles(tx, whole, { entryId, byOffice: false });
    return answerOwner(ctx, tx, id);
  });

/** A further question after the answer: back to the office, with a new term. */
export const askFurther = (ctx: Context, again: Again): Promise<Consultation> => askAgain(ctx, 'askFurther', again);

/** The matter has come up again: the reason is the question. */
export const reopenConsultation = (ctx: Context, again: Again): Promise<Consultation> => askAgain(ctx, 'reopen', again);
