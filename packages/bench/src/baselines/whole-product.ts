import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';

/** The rows of one product, in the shape of the product's answer but for its parts in several languages. */
export interface ProductRows {
  readonly number: number;
  readonly definition: ProductDefinition;
  readonly publishedAt: Date;
  readonly class: { readonly code: string; readonly nameUk: string; readonly nameEn: string };
  readonly maker: { readonly id: string; readonly nameUk: string; readonly nameEn: string };
  readonly limits: readonly LimitRow[];
  readonly events: readonly {
    readonly at: string | Date;
    readonly to: string;
    readonly reasonUk: string;
    readonly reasonEn: string;
  }[];
}

interface LimitRow {
  readonly id: string;
  readonly variantUk: string;
  readonly variantEn: string;
  readonly kopiykas: number;
  readonly act: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What the product works out in code, ready. */
export interface ReadyPage {
  readonly ready: object;
  readonly facts: readonly unknown[];
}

/** The answer of the product: what was worked out, and what was read. */
export const toWholeProduct = (rows: ProductRows, { ready, facts }: ReadyPage): object => {
  const { definition, maker } = rows;
  const { name, summary, compatibility, attributes } = definition;
  return {
    ...ready,
    ...{ name, summary, compatibility, attributes },
    class: { code: rows.class.code, name: { uk: rows.class.nameUk, en: rows.class.nameEn } },
    maker: { id: maker.id, name: { uk: maker.nameUk, en: maker.nameEn } },
    variants: definition.variants.map((variant, at) => ({ ...variant, facts: facts[at] })),
    limitPrices: rows.limits.map(({ id, variantUk, variantEn, kopiykas, act, validFrom, validTo }) => ({
      ...{ id, variant: { uk: variantUk, en: variantEn }, kopiykas, act, validFrom, validTo },
    })),
    history: rows.events.map(({ at, to, reasonUk, reasonEn }) => ({
      ...{ at: new Date(at).toISOString(), to, reason: { uk: reasonUk, en: reasonEn } },
    })),
    publishedAt: rows.publishedAt.toISOString(),
  };
};
