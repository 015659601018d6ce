import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { applicationMoved } from './events.ts';
import { tellPages } from './move.ts';
import { addEntry } from './timeline.ts';
import { lockForHouse } from './whole.ts';

/** Entries of the timeline: what became of a signature whose centre was silent at first. */
const acts = {
  application: { confirmed: 'confirmSignature', refuted: 'refuteSignature', unknown: 'giveUpSignature' },
  decision: { confirmed: 'confirmDecision', refuted: 'refuteDecision', unknown: 'giveUpDecision' },
} as const;

const isAct = <K extends string>(value: string, of: Readonly<Record<K, unknown>>): value is K =>
  Object.hasOwn(of, value);

export interface Settled {
  readonly purpose: string;
  readonly subjectId: string;
  readonly outcome: string;
  readonly at: string;
}

/**
 * Tells both sides how a signature turned out that was taken while its centre was silent. What was sent or decided
 * meanwhile stands: what a refuted signature means for it is the office's to say.
 */
export async function settleSignature(ctx: Context, { purpose, subjectId, outcome, at }: Settled): Promise<void> {
  if (!isAct(purpose, acts) || !isAct(outcome, acts[purpose])) return;
  const act = acts[purpose][outcome];
  await write(ctx, 'applications.settle_signature', async (writing) => {
    const whole = await lockForHouse(ctx, writing.tx, subjectId);
    // A draft may be gone; an event told twice is written once.
    const isKnown = whole?.row.events.some((event) => event.act === act && Date.parse(event.at) === Date.parse(at));
    writing.audit({ subject: subjectId, details: { act, written: whole !== null && !isKnown } });
    if (!whole || isKnown) return;
    const eventId = await addEntry(ctx, writing.tx, { applicationId: subjectId, at: new Date(at), act });
    writing.publish(applicationMoved({ applicationId: subjectId, act, eventId }));
    tellPages(writing, whole.row, whole.row.state !== 'draft');
  });
}
