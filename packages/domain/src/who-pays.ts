/** What the state pays for a product and what is left to the person, in whole kopiykas. */
export type WhoPays =
  /** Whatever make is chosen. */
  | { readonly kind: 'free' }
  /** `least` and `most` differ where makes cost differently; at `least` 0 some of them are free. */
  | { readonly kind: 'part'; readonly limit: number; readonly least: number; readonly most: number }
  /** The price is told on request only. */
  | { readonly kind: 'upTo'; readonly limit: number };

interface Prices {
  /** Of the cheapest make; null: on request. */
  readonly priceKopiykas: number | null;
  /** Of the dearest one. */
  readonly dearestKopiykas: number | null;
  /** What is paid for at the most. */
  readonly limitKopiykas: number | null;
}

/** Who pays for a product, as one true thing; null where no limit price is set. */
export const whoPays = ({ priceKopiykas, dearestKopiykas, limitKopiykas: limit }: Prices): WhoPays | null => {
  if (limit === null) return null;
  if (priceKopiykas === null) return { kind: 'upTo', limit };
  const most = Math.max(0, (dearestKopiykas ?? priceKopiykas) - limit);
  if (most === 0) return { kind: 'free' };
  return { kind: 'part', limit, least: Math.max(0, priceKopiykas - limit), most };
};

/** The sentences of one language; sums come ready, with the currency. */
export interface PayWords {
  readonly free: string;
  readonly part: (limit: string, own: string) => string;
  readonly partBetween: (limit: string, least: string, most: string) => string;
  readonly someFree: (limit: string, most: string) => string;
  readonly upTo: (limit: string) => string;
}

/** Who pays, in a sentence. */
export const payInWords = (pays: WhoPays, words: PayWords, sum: (kopiykas: number) => string): string => {
  if (pays.kind === 'free') return words.free;
  const limit = sum(pays.limit);
  if (pays.kind === 'upTo') return words.upTo(limit);
  if (pays.least === 0) return words.someFree(limit, sum(pays.most));
  return pays.least === pays.most
    ? words.part(limit, sum(pays.most))
    : words.partBetween(limit, sum(pays.least), sum(pays.most));
};
