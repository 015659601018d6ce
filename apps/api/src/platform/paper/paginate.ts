import type { Band, Page, PlacedBand } from './sheet.ts';

/** Bands that must share a page: each but the last asks to stay with the next. */
const chainsOf = (bands: readonly Band[]): Band[][] => {
  const chains: Band[][] = [];
  let chain: Band[] = [];
  for (const band of bands) {
    chain.push(band);
    if (band.keep) continue;
    chains.push(chain);
    chain = [];
  }
  return chain.length > 0 ? [...chains, chain] : chains;
};

const heightOf = (chain: readonly Band[], atTop: boolean): number =>
  chain.reduce(
    (sum, band, index) => sum + band.height + (atTop && index === 0 ? (band.repeat?.height ?? 0) : band.gap),
    0,
  );

/** Fills pages of `room` points from top to bottom; a chain taller than a whole page is cut between its bands. */
export const paginate = (bands: readonly Band[], room: number): Page[] => {
  const pages: PlacedBand[][] = [[]];
  let page: PlacedBand[] = pages[0] ?? [];
  let y = 0;
  const place = (band: Band, gap: number): void => {
    page.push({ band, y: y + gap });
    y += gap + band.height;
  };
  const turn = (first: Band): void => {
    page = [];
    pages.push(page);
    y = 0;
    if (first.repeat) place(first.repeat, 0);
  };

  for (const chain of chainsOf(bands)) {
    const fitsSomewhere = heightOf(chain, true) <= room;
    const [head] = chain;
    if (head && page.length > 0 && fitsSomewhere && y + heightOf(chain, false) > room) turn(head);
    for (const band of chain) {
      if (page.length > 0 && y + band.gap + band.height > room) turn(band);
      place(band, page.length === 0 || page[page.length - 1]?.band === band.repeat ? 0 : band.gap);
    }
  }
  return pages;
};
