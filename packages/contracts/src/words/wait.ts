type Language = 'uk' | 'en';
type Unit = 'second' | 'minute' | 'hour';
type Forms = Readonly<Record<string, string>>;

const units: Readonly<Record<Language, Readonly<Record<Unit, Forms>>>> = {
  uk: {
    second: { one: 'секунду', few: 'секунди', many: 'секунд' },
    minute: { one: 'хвилину', few: 'хвилини', many: 'хвилин' },
    hour: { one: 'годину', few: 'години', many: 'годин' },
  },
  en: {
    second: { one: 'second', other: 'seconds' },
    minute: { one: 'minute', other: 'minutes' },
    hour: { one: 'hour', other: 'hours' },
  },
};

const steps: readonly (readonly [unit: Unit, seconds: number, until: number])[] = [
  ['second', 1, 90],
  ['minute', 60, 90 * 60],
  ['hour', 3600, Number.POSITIVE_INFINITY],
];

/** When to come again, in whole seconds, minutes or hours: never sooner than it is of use. */
export function waitText(language: Language, seconds: number): string {
  const [unit, size] = steps.find(([, , until]) => seconds < until) ?? ['hour', 3600];
  const count = Math.max(1, Math.ceil(seconds / size));
  const form = units[language][unit][new Intl.PluralRules(language).select(count)] ?? '';
  return language === 'uk' ? `Спробуйте ще раз за ${count} ${form}.` : `Try again in ${count} ${form}.`;
}
