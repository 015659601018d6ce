import type { DeviceOrder, OrderState } from '@cabinet/contracts/provisions';
import type { Formats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { StatusKind } from '#shared/ui/StatusTag.tsx';

type Words = TextsOf<'orders'>;

/** How the state of an order looks to the enterprise: what waits for it stands out. */
export const kindOfState: Readonly<Record<OrderState, StatusKind>> = {
  chosen: 'attention',
  accepted: 'active',
  fitting: 'active',
  making: 'active',
  ready: 'active',
  issued: 'done',
  declined: 'refused',
  taken_back: 'neutral',
  ended: 'neutral',
};

/** How the term of a stage stands, in words. */
export const dueInWords = (
  { stageDueOn, overdue }: Pick<DeviceOrder, 'stageDueOn' | 'overdue'>,
  words: Words['due'],
  formats: Pick<Formats, 'date'>,
): { readonly late: boolean; readonly text: string } => {
  if (stageDueOn === null) return { late: false, text: words.none };
  const date = formats.date(stageDueOn);
  return overdue ? { late: true, text: words.overdue(date) } : { late: false, text: words.until(date) };
};
