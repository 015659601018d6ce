import type { Channel } from '@cabinet/contracts/schedules';
import type { PreparedNeed } from '@cabinet/contracts/visits';
import { dropTabCopy, keepTabCopy, readTabCopy } from '#shared/api/tab-copy.ts';

export const preparedNeeds = [
  'companion',
  'guide_dog',
  'large_print',
  'braille',
  'easy_read',
] as const satisfies readonly PreparedNeed[];

const onPaper: readonly PreparedNeed[] = ['large_print', 'braille', 'easy_read'];

const prepared: Readonly<Record<Channel, readonly PreparedNeed[]>> = {
  office: preparedNeeds,
  home: onPaper,
  video: ['easy_read'],
  phone: ['easy_read'],
};

/** Of these needs, the ones that somebody can prepare for: nobody is led through a building by telephone. */
export const preparedFor = (channel: Channel, needs: readonly PreparedNeed[]): PreparedNeed[] =>
  needs.filter((need) => prepared[channel].includes(need));

/** Who comes, as the boxes hold it. */
export interface TypedVisitor {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly phone: string;
  /** Where to, for a visit at home. */
  readonly address: string;
  readonly prepare: PreparedNeed[];
}

interface Copy {
  /** Whether these answers passed the check of their page. */
  readonly checked: boolean;
  readonly typed: TypedVisitor;
}

// Not in the address: a name and a phone have no place in the history of a browser.
const key = 'visits/visitor';

const texts = ['surname', 'givenName', 'patronymic', 'phone', 'address'] as const;

const isVisitor = (value: unknown): value is TypedVisitor => {
  if (typeof value !== 'object' || value === null) return false;
  const record: Readonly<Record<string, unknown>> = { ...value };
  return texts.every((name) => typeof record[name] === 'string') && Array.isArray(record.prepare);
};

const readCopy = (): Copy | null => {
  const copy = readTabCopy(key);
  const isCopy = typeof copy === 'object' && copy !== null && 'typed' in copy && isVisitor(copy.typed);
  // Looked at above, and written below.
  return isCopy ? (copy as Copy) : null;
};

/** What was typed of who comes, good or not yet; kept till it is booked, the tab is closed or the person signs out. */
export const readTyped = (): TypedVisitor | null => readCopy()?.typed ?? null;

/** Who comes, once the page that asks has let it through. */
export const readVisitor = (): TypedVisitor | null => {
  const copy = readCopy();
  return copy?.checked ? copy.typed : null;
};

export const keepVisitor = (typed: TypedVisitor, checked: boolean): void => void keepTabCopy(key, { typed, checked });

export const dropVisitor = (): void => dropTabCopy(key);
