import type { Bilingual, ServiceDefinition, Term } from '@cabinet/contracts/service-definition';
import type { ClosedBecause } from '@cabinet/contracts/services';

const ukForms: Record<'hours' | 'workDays' | 'calendarDays', Record<string, string>> = {
  hours: { one: 'година', few: 'години', many: 'годин', other: 'години' },
  workDays: { one: 'робочий день', few: 'робочі дні', many: 'робочих днів', other: 'робочого дня' },
  calendarDays: { one: 'календарний день', few: 'календарні дні', many: 'календарних днів', other: 'календарного дня' },
};
const enForms: Record<'hours' | 'workDays' | 'calendarDays', readonly [string, string]> = {
  hours: ['hour', 'hours'],
  workDays: ['working day', 'working days'],
  calendarDays: ['calendar day', 'calendar days'],
};
const ukPlural = new Intl.PluralRules('uk-UA');

/** «10 робочих днів»; a queue has no term to promise. */
export function termText(term: Term): Bilingual {
  if (term.unit === 'queue') return { uk: 'у порядку черги', en: 'as the queue allows' };
  const { unit, value } = term;
  return {
    uk: `${value} ${ukForms[unit][ukPlural.select(value)] ?? ukForms[unit].many}`,
    en: `${value} ${enForms[unit][value === 1 ? 0 : 1]}`,
  };
}

/** «5–9 робочих днів»: how long offices usually take; nobody is told of less than a day. */
export function usualText({ days, mostDays }: { readonly days: number; readonly mostDays: number }): Bilingual {
  const [least, most] = [Math.max(days, 1), Math.max(mostDays, 1)];
  const before = least < most ? `${least}–` : '';
  const { uk, en } = termText({ unit: 'workDays', value: most });
  return { uk: before + uk, en: before + en };
}

interface Standing {
  readonly accountState: string;
  readonly kind: 'person' | 'business';
}

/** A9: why somebody may not apply for a service now, the reason that they can do most about first; null when they may. */
export function closedBecause(
  { applicants }: Pick<ServiceDefinition, 'applicants'>,
  offices: number,
  { accountState, kind }: Standing,
): ClosedBecause | null {
  if (!applicants.includes(kind)) return 'applicant_kind';
  if (accountState !== 'active') return 'account';
  return offices > 0 ? null : 'no_office';
}
