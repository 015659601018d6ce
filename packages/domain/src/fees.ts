import type { PlainDate } from '@cabinet/contracts/dates';
import type { Bilingual, Fee, MinimumGroup, SubsistenceMinimum } from '@cabinet/contracts/service-definition';

/**
 * Starting table of the subsistence minimum, kopiykas a month; the administrator adds a row for each budget law.
 * 2025 follows from the published fees (1.5 % = 45.42 UAH); the other rows are to be confirmed against the budget law.
 */
export const firstMinimums: readonly SubsistenceMinimum[] = [
  { from: '2024-01-01', general: 292_000, ableBodied: 302_800 },
  { from: '2025-01-01', general: 292_000, ableBodied: 302_800 },
  { from: '2026-01-01', general: 320_900, ableBodied: 332_800 },
];

/** The row in force on a day, or null before the first one. */
export const minimumOn = (table: readonly SubsistenceMinimum[], day: PlainDate): SubsistenceMinimum | null =>
  table.reduce<SubsistenceMinimum | null>(
    (latest, row) => (row.from <= day && (latest === null || row.from > latest.from) ? row : latest),
    null,
  );

/** The sum to pay in kopiykas on a day: 0 when free, null when only words or no table row can tell. */
export const feeAmount = (fee: Fee, table: readonly SubsistenceMinimum[], day: PlainDate): number | null => {
  if (fee.kind === 'free') return 0;
  if (fee.kind === 'fixed') return fee.kopiykas;
  if (fee.kind === 'text') return null;
  const row = minimumOn(table, day);
  // Half a kopiyka goes up, as cash registers do.
  return row && Math.floor((row[fee.group] * fee.basisPoints + 5_000) / 10_000);
};

const sumIn = (language: 'uk' | 'en', kopiykas: number): string => {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const sum = new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB', digits).format(kopiykas / 100);
  return language === 'uk' ? `${sum}\u00a0грн` : `UAH\u00a0${sum}`;
};

const shareIn = (language: 'uk' | 'en', basisPoints: number): string =>
  `${new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB', { maximumFractionDigits: 2 }).format(basisPoints / 100)}${language === 'uk' ? '\u00a0' : ''}%`;

const minimumOf: Record<MinimumGroup, Bilingual> = {
  general: { uk: 'прожиткового мінімуму', en: 'of the subsistence minimum' },
  ableBodied: {
    uk: 'прожиткового мінімуму для працездатних осіб',
    en: 'of the subsistence minimum for people able to work',
  },
};

/** What the person reads about the fee on a day, without the note: «безоплатно», «45,42 грн (1,5 % прожиткового мінімуму…)». */
export const feeText = (fee: Fee, table: readonly SubsistenceMinimum[], day: PlainDate): Bilingual => {
  if (fee.kind === 'free') return { uk: 'безоплатно', en: 'free of charge' };
  if (fee.kind === 'text') return fee.text;
  const amount = feeAmount(fee, table, day);
  const say = (language: 'uk' | 'en'): string => {
    if (fee.kind === 'fixed') return sumIn(language, fee.kopiykas);
    const share = `${shareIn(language, fee.basisPoints)} ${minimumOf[fee.group][language]}`;
    return amount === null ? share : `${sumIn(language, amount)} (${share})`;
  };
  return { uk: say('uk'), en: say('en') };
};
