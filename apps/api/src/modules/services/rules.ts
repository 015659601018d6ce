import type { Bilingual, Term } from '@cabinet/contracts/service-definition';

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
