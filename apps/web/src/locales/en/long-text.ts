import type uk from '../uk/long-text.ts';
import { pluralEn } from '#shared/i18n/plural.ts';

const signs = (count: number): string => pluralEn(count, { one: 'character', other: 'characters' });

export default {
  left: (count: number) => `You can enter ${signs(count)} more`,
  over: (count: number) => `${signs(count)} too many`,
  shorten: (count: number) => `Shorten the text: it is ${signs(count)} too long`,
} satisfies typeof uk;
