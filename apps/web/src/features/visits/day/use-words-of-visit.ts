import type { DayVisit } from '@cabinet/contracts/reception';
import { useText } from '#shared/i18n/texts.ts';

/** What to prepare for a visit, a line each: needs first, then paper and people, then time. */
export const usePreparation = (): ((visit: Pick<DayVisit, 'needs' | 'prepare' | 'pace'>) => string[]) => {
  const text = useText('reception');
  return ({ needs, prepare, pace }) => [
    ...needs.map((need) => text.needs[need]),
    ...prepare.map((need) => text.needs[need]),
    ...(pace === 10 ? [] : [text.pace[pace]]),
  ];
};
