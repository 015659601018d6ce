import type { ContentKind } from '@cabinet/contracts/content';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { ContentStanding, Publishing, RevisionStanding } from '@cabinet/contracts/managed-content';
import { kyivInstant } from '@cabinet/domain/kyiv-time';

/** When a revision holds; a draft has none of it. */
export interface Times {
  readonly number: number;
  readonly state: string;
  readonly publishedAt: Date | null;
  readonly shownFrom: Date | null;
  readonly shownTo: Date | null;
}

/** Of two published revisions the one published later wins, as soon as its time has come. */
const isLater = (one: Times, other: Times): boolean => {
  const [first, second] = [one.publishedAt?.getTime() ?? 0, other.publishedAt?.getTime() ?? 0];
  return first === second ? one.number > other.number : first > second;
};

const hasCome = ({ shownFrom }: Times, at: Date): boolean => shownFrom !== null && shownFrom <= at;

/** What a revision is at an instant, among all revisions of its item. */
export function standingOf(revision: Times, all: readonly Times[], now: Date): RevisionStanding {
  if (revision.state === 'draft') return 'draft';
  const begins = revision.shownFrom ?? now;
  const at = begins > now ? begins : now;
  const isReplaced = all.some((other) => other.state === 'published' && isLater(other, revision) && hasCome(other, at));
  if (isReplaced) return 'replaced';
  if (begins > now) return 'scheduled';
  return revision.shownTo !== null && revision.shownTo <= now ? 'over' : 'shown';
}

/** What an item is at an instant: shown wins over scheduled, that over what is past. */
export function standingOfItem(all: readonly Times[], now: Date): ContentStanding {
  const found = new Set(all.map((revision) => standingOf(revision, all, now)));
  const order = ['shown', 'scheduled', 'over'] as const;
  return order.find((standing) => found.has(standing)) ?? (found.has('replaced') ? 'over' : 'draft');
}

/** Headings stand in news only: what else is shown in a list or above a page has its heading already. */
export const hasHeadings = (kind: ContentKind): boolean => kind === 'news';

type Moment = Publishing['from'];
const instantOf = (moment: Moment): Date | null => moment && kyivInstant(moment.date, moment.time);

/** From when and until when, or what is wrong with the times; without a beginning it begins now. */
export function timesOf(
  { from, to }: Publishing,
  now: Date,
): { readonly shownFrom: Date; readonly shownTo: Date | null; readonly faults: readonly FieldError[] } {
  const shownFrom = instantOf(from) ?? now;
  const shownTo = instantOf(to);
  const isOver = shownTo !== null && (shownTo <= shownFrom || shownTo <= now);
  const faults = isOver ? [{ pointer: '/shown/to/time', code: 'content.ends_before_begins' }] : [];
  return { shownFrom, shownTo, faults };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Lines that only one of two texts has, each as often as it has it more. */
const only = (mine: readonly string[], theirs: readonly string[]): string[] => {
  const left = [...theirs];
  return mine.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};

/** What one text took out of another and put in, line by line. */
export const changedLines = (before: string, after: string): { removed: string[]; added: string[] } => {
  const [earlier, later] = [linesOf(before), linesOf(after)];
  return { removed: only(earlier, later), added: only(later, earlier) };
};
