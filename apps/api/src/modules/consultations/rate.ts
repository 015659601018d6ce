import { type Consultation, consultationProblems } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn } from './whole.ts';

interface Rating {
  readonly version: number;
  readonly helped: boolean;
}

/** Whether the last answer helped; may be said anew. */
export async function rateConsultation(ctx: Context, id: string, { version, helped }: Rating): Promise<Consultation> {
  return write(ctx, 'consultations.rate', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    if (whole.answeredAt === null || (whole.state !== 'answered' && whole.state !== 'closed'))
      throw problem(consultationProblems.notAllowedNow, { state: whole.state });
    assertVersion(whole, version);
    await changeRow(writing, whole, { helped });
    writing.audit({ subject: id, details: { helped } });
    tellPages(writing, whole, true);
    return answerOwner(ctx, writing.tx, id);
  });
}
