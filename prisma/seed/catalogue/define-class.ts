import type { Channel, ClassPage, Help, TermOfUse } from '@cabinet/contracts/catalogue';

/** A text in both languages. */
export type Words = readonly [uk: string, en: string];

/** A place in the tree as its file says it; what is left out comes from the place above, or is what most have. */
export interface WrittenClass {
  readonly code: string;
  readonly name: Words;
  /** Code of the official group; null for none. Left out: that of the place above. */
  readonly group?: string | null;
  readonly iso: ClassPage['isoStanding'];
  /** What people call it. */
  readonly popular: readonly string[];
  /** Null above the last level, where there are no products. */
  readonly products: ProductTerms | null;
}

interface ProductTerms {
  readonly summary: Words;
  readonly helps: readonly Help[];
  readonly attributeKeys: readonly string[];
  readonly channel: Channel;
  readonly basis: NonNullable<ClassPage['channelBasis']>;
  readonly term: WrittenTerm | null;
  /** Qualification cipher of the joint order 708/685. */
  readonly cipher: string | null;
  readonly unit: Words;
  readonly returnable: boolean;
  readonly making: 'serial' | 'custom' | 'both';
}

interface WrittenTerm extends Pick<TermOfUse, 'quantity' | 'years' | 'basis'> {
  readonly note: Words;
}

const listed = (words: string | undefined): string[] => words?.split(', ') ?? [];

/** One for so many years as usual practice has it; nobody's rule yet. */
export const assumedTerm = (years: number, note: Words = ['', '']): WrittenTerm => ({
  quantity: 1,
  years,
  basis: 'assumed',
  note,
});

/** One for so many years. Source: notice of the Bohodukhiv city council of 21.02.2022 on wheelchairs. */
export const sourcedTerm = (years: number, note: Words): WrittenTerm => ({
  quantity: 1,
  years,
  basis: 'sourced',
  note,
});

interface Above extends Pick<WrittenClass, 'name' | 'group'> {
  readonly iso?: WrittenClass['iso'];
  /** With commas between. */
  readonly popular?: string;
}

/** A place that only holds others. */
export const above = (code: string, { popular, iso = 'confirmed', ...written }: Above): WrittenClass => ({
  ...written,
  code,
  iso,
  popular: listed(popular),
  products: null,
});

type Said = 'summary' | 'helps';

interface Lowest extends Above, Pick<ProductTerms, Said>, Partial<Omit<ProductTerms, Said | 'attributeKeys'>> {
  /** Attributes of its own, the most telling first; what every product has is added. */
  readonly keys: readonly string[];
}

const everyProductHas = ['warrantyMonths', 'leadTimeDays', 'countryOfOrigin', 'inStock'];

/** A place that products belong to. */
export const lowest = (code: string, written: Lowest): WrittenClass => ({
  ...above(code, { name: written.name, ...('group' in written && { group: written.group ?? null }) }),
  iso: written.iso ?? 'confirmed',
  popular: listed(written.popular),
  products: {
    summary: written.summary,
    helps: written.helps,
    attributeKeys: [...written.keys, ...everyProductHas],
    channel: written.channel ?? 'decree321',
    basis: written.basis ?? 'likely',
    term: written.term ?? null,
    cipher: written.cipher ?? null,
    unit: written.unit ?? ['шт.', 'piece'],
    returnable: written.returnable ?? false,
    making: written.making ?? 'serial',
  },
});
