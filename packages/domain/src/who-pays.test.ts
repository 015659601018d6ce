import { expect, test } from 'vitest';
import { payInWords, whoPays } from './who-pays.ts';

const words = {
  free: 'free',
  part: (limit: string, own: string) => `${limit} and you ${own}`,
  partBetween: (limit: string, least: string, most: string) => `${limit} and you ${least} to ${most}`,
  someFree: (limit: string, most: string) => `${limit} and you 0 to ${most}`,
  upTo: (limit: string) => `up to ${limit}`,
};

test.each([
  [16_500, 16_500, 16_500, 'free'],
  [19_080, 19_080, 16_500, '16500 and you 2580'],
  [19_080, 20_000, 16_500, '16500 and you 2580 to 3500'],
  [16_000, 20_000, 16_500, '16500 and you 0 to 3500'],
  [null, null, 16_500, 'up to 16500'],
  [19_080, 19_080, null, null],
])('E6 a product for %s to %s under the limit price %s: %s', (priceKopiykas, dearestKopiykas, limitKopiykas, said) => {
  const pays = whoPays({ priceKopiykas, dearestKopiykas, limitKopiykas });
  expect(pays && payInWords(pays, words, String)).toBe(said);
});
