import { type PageState, settled } from './page-state.ts';

const searched = (state: string, words: string, said: RegExp): PageState => ({
  pattern: '/search',
  state,
  bring: async (page) => {
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
    await page.getByRole('status').filter({ hasText: said }).waitFor();
    await settled(page);
  },
});

/** A2: the search of the whole site. */
export const searchStates: readonly PageState[] = [
  {
    pattern: '/search',
    state: 'before a search',
    bring: async (page) => {
      await page.goto('/search');
      await settled(page);
    },
  },
  searched('with matches of several kinds', 'паспорт', /знайдено/),
  searched('with nothing found', 'щоосьчогонемає', /нічого не знайдено/),
  searched('of a slip of the finger', 'gfcgjhn', /тому шукали/),
];
