import { pluralUk } from '#shared/i18n/plural.ts';

const signs = (count: number): string => pluralUk(count, { one: 'символ', few: 'символи', many: 'символів' });

export default {
  left: (count: number) => `Можна ввести ще ${signs(count)}`,
  over: (count: number) => `На ${signs(count)} більше, ніж можна`,
  shorten: (count: number) => `Скоротіть текст: він на ${signs(count)} довший, ніж можна`,
};
