import type { OfficeId } from '@cabinet/contracts/ids';
import type { Hit, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ClosureForm, DayExceptionForm, TimetableForm } from '@cabinet/contracts/timetables';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { dropTabCopy, keepTabCopy, readTabCopy } from '#shared/api/tab-copy.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';

/** What stood there when the form began: the id of a timetable or of an exception, null for none. */
type Seen = string | null;

/** A change that is typed but not saved: what it is, whom it hits, and the answers of its form. */
export type Pending = { readonly hit: Hit; readonly typed: unknown } & (
  | { readonly kind: 'week'; readonly seen?: Seen; readonly form: TimetableForm }
  | { readonly kind: 'day'; readonly seen?: Seen; readonly form: DayExceptionForm }
  | { readonly kind: 'closure'; readonly form: ClosureForm }
);
export type PendingKind = Pending['kind'];
export const pendingKinds = ['week', 'day', 'closure'] as const satisfies readonly PendingKind[];

/** The page of the form of each kind. */
export const formPages = { week: 'scheduleWeek', day: 'scheduleDay', closure: 'scheduleClosure' } as const;

const keyOf = (officeId: OfficeId, kind: PendingKind): string => `schedule-${kind}-${officeId}`;

// Written by keepTabCopy() below alone, under a key of its own for each kind.
const read = (officeId: OfficeId, kind: PendingKind): Pending | null => {
  const kept = readTabCopy(keyOf(officeId, kind));
  return typeof kept === 'object' && kept !== null && 'kind' in kept && kept.kind === kind ? (kept as Pending) : null;
};

/** The change that waits to be saved, as it was when the page opened; null: none. */
export const usePending = (officeId: OfficeId, kind: PendingKind): Pending | null => {
  const [pending] = useState(() => read(officeId, kind));
  return pending;
};

/** What was typed into this form before going to check it. */
export const useTyped = <Answers>(officeId: OfficeId, kind: PendingKind): Answers | null => {
  const pending = usePending(officeId, kind);
  return pending ? (pending.typed as Answers) : null;
};

/** What typed answers began from; a form without any begins from what stands there now. */
export const seenWith = (pending: Pending | null, now: Seen): Seen =>
  pending && pending.kind !== 'closure' && pending.seen !== undefined ? pending.seen : now;

/** The same for one day: answers that were typed for another day saw nothing of this one. */
export const seenOn = (pending: Pending | null, exceptions: ManagedSchedule['exceptions'], date: string): Seen => {
  const now = exceptions.find((exception) => exception.date === date)?.id ?? null;
  return pending?.kind === 'day' && pending.form.date === date ? seenWith(pending, now) : now;
};

/** A colleague was faster and the officer has been told: the form, opened again, goes by what stands there by then. */
export const forgetSeen = (officeId: OfficeId, pending: Pending): void => {
  const { kind, hit, form, typed } = pending;
  keepTabCopy(keyOf(officeId, kind), { kind, hit, form, typed });
};

/** Saved: the form begins anew. */
export const forgetPending = (officeId: OfficeId, kind: PendingKind): void => dropTabCopy(keyOf(officeId, kind));

/** Goes to the page that checks a change; the way back finds the form filled in. */
export const useToCheck = (officeId: OfficeId): ((pending: Pending) => Promise<void>) => {
  const navigate = useNavigate();
  return async (pending) => {
    keepTabCopy(keyOf(officeId, pending.kind), pending);
    await navigate(staffPathTo('scheduleCheck', { officeId, kind: pending.kind }));
  };
};
