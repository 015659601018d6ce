import type { Slot } from '@cabinet/contracts/applications';
import type { OfficeKind } from '@cabinet/contracts/administration';
import { type InboxItem, InboxScope, type ReviewedApplication } from '@cabinet/contracts/inbox';
import { addDays, weekdayOf } from '@cabinet/domain/plain-date';
import type { Formats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { StatusKind } from '#shared/ui/StatusTag.tsx';

type Words = TextsOf<'inbox'>;

interface Due {
  readonly kind: StatusKind;
  readonly text: string;
}

type Dated = Pick<InboxItem, 'state' | 'dueOn' | 'overdue'> & { readonly daysLeft?: number | null };

const ofTheFund: readonly InboxScope[] = ['toProvide', 'underWay'];

/** Parts of the work for officers of these offices: the Fund provides, the others hand cases on to it. */
export const scopesOf = (kinds: readonly OfficeKind[], shown: InboxScope): readonly InboxScope[] =>
  InboxScope.options.filter((scope) => {
    if (scope === shown) return true;
    if (ofTheFund.includes(scope)) return kinds.includes('fund_branch');
    return scope !== 'handed' || kinds.some((kind) => kind === 'cnap' || kind === 'social_protection');
  });

type State = InboxItem['state'];
const finished = new Set<State>([
  'approved',
  'refused',
  'closed',
  'withdrawn',
  'issued',
  'paid',
  'expired',
  'terminated',
]);
const underWay: readonly State[] = [
  'queued',
  'referral_issued',
  'enterprise_chosen',
  'order_accepted',
  'fitting',
  'making',
  'ready',
];
const paused = new Set<State>(['needs_info', 'suspended', 'hearing', 'appealed', ...underWay]);

/** What the decision was: a device that is on its way was approved, whatever has become of it since. */
export const decidedState = (state: State): State =>
  underWay.includes(state) || ['issued', 'paid', 'expired', 'terminated'].includes(state) ? 'approved' : state;

/** O4: how the term of an application stands, in words. `daysLeft` is in working days, negative when overdue. */
export const dueInWords = (
  { state, dueOn, overdue, daysLeft = null }: Dated,
  words: Words['due'],
  formats: Pick<Formats, 'date'>,
): Due => {
  if (overdue) {
    const late = daysLeft === null ? 0 : -daysLeft;
    const since = daysLeft === null && dueOn !== null ? words.overdueSince(formats.date(dueOn)) : words.overdueToday;
    return { kind: 'attention', text: late > 0 ? words.overdue(late) : since };
  }
  if (paused.has(state)) return { kind: 'neutral', text: words.paused };
  if (dueOn === null) return { kind: 'neutral', text: words.none };
  if (finished.has(state) || daysLeft === null) return { kind: 'neutral', text: words.until(formats.date(dueOn)) };
  if (daysLeft <= 0) return { kind: 'attention', text: words.today };
  return { kind: 'active', text: words.left(daysLeft, formats.date(dueOn)) };
};

/** So many working days ahead, Saturdays and Sundays left out; holidays are checked by the API. */
export const workDaysAhead = (today: string, days: number): string => {
  let date = today;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (weekdayOf(date) !== 0 && weekdayOf(date) !== 6) left -= 1;
  }
  return date;
};

const longestSentence = 20;

/** How many sentences are too long to be read with ease: more than twenty words. */
export const countLongSentences = (text: string): number =>
  text
    .split(/[.!?…]+\s/)
    .filter((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > longestSentence).length;

export interface FiledDocument {
  readonly slot: Slot;
  /** Null for a slot without a file. */
  readonly attached: Slot['documents'][number] | null;
}

/** The rows of the table of documents: every file, and every slot that has none. */
export const filedDocuments = (slots: readonly Slot[]): readonly FiledDocument[] =>
  slots.flatMap((slot): readonly FiledDocument[] =>
    slot.documents.length === 0 ? [{ slot, attached: null }] : slot.documents.map((attached) => ({ slot, attached })),
  );

/** A file of the application with its slot, or null when it is there no longer. */
export const findAttached = (
  { slots }: Pick<ReviewedApplication, 'slots'>,
  attachmentId: string,
): { readonly slot: Slot; readonly attached: Slot['documents'][number] } | null => {
  for (const slot of slots) {
    const attached = [...slot.documents, ...slot.replaced].find(({ id }) => id === attachmentId);
    if (attached) return { slot, attached };
  }
  return null;
};

/** Files that nobody has accepted yet; an approval has to wait for them. */
export const undecidedDocuments = (slots: readonly Slot[]): readonly FiledDocument[] =>
  filedDocuments(slots).filter(({ attached }) => attached !== null && attached.state !== 'accepted');

/** What happened, in words; an act this version does not know is still told of. */
export const actInWords = (act: string, text: Words): string =>
  act in text.acts ? text.acts[act as keyof Words['acts']] : text.otherAct;

/** Whether a device is on its way after the decision, or may be. */
export const hasProvision = ({ device, decidedAt, state }: ReviewedApplication): boolean =>
  device !== null && device.kind !== 'updateDocuments' && decidedAt !== null && decidedState(state) === 'approved';
