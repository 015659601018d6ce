import type { ManagedDesk } from '@cabinet/contracts/managed-schedules';
import type { PlaceNeed } from '@cabinet/contracts/schedules';
import type { Shift } from '@cabinet/contracts/timetables';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';

/** Says parts of a schedule in words. */
export interface ScheduleWords {
  /** «Вікно 1, Вікно 2», or that it is all of them. */
  readonly desks: (ids: readonly string[]) => string;
  /** «08:00–16:00, перерва 12:00–13:00: Вікно 1» */
  readonly shift: (shift: Shift) => string;
  readonly needs: (needs: readonly PlaceNeed[]) => string;
}

export const useScheduleWords = (desks: readonly ManagedDesk[]): ScheduleWords => {
  const text = useText('schedules');
  const say = useBilingual();
  const atWork = desks.filter(({ active }) => active);
  const names = (ids: readonly string[]): string => {
    const named = desks.filter(({ id }) => ids.includes(id));
    const isEvery = ids.length === 0 || (atWork.length > 1 && atWork.every(({ id }) => ids.includes(id)));
    return isEvery ? text.every : named.map(({ name }) => say(name)).join(', ');
  };
  const needs = (all: readonly PlaceNeed[]): string => all.map((need) => text.needs[need]).join(', ');
  return {
    desks: names,
    needs,
    shift: ({ from, to, breaks, deskIds, offeredTo, meets }) => {
      const hours = [text.span(from, to), ...breaks.map((one) => text.break(one.from, one.to))].join(', ');
      const limits = [
        ...(offeredTo === 'internal' ? [text.internal] : []),
        ...(meets.length > 0 ? [needs(meets)] : []),
      ];
      return [`${hours}: ${names(deskIds)}`, ...limits].join('; ');
    },
  };
};
