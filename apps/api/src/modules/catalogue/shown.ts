/** What everybody sees of the catalogue: published products that are made, or were, of classes that are shown. */
export const shownStates = ['active', 'discontinued'] as const;

/** The same as a condition of Prisma. */
export const isShown = { state: { in: [...shownStates] }, class: { active: true } };

/** And as one of SQL about the row of `product` that is called so. */
export const shownSql = (product: string): string =>
  `(${product}.state in ('active', 'discontinued') and ${product}.definition is not null
    and exists (select from product_class shown where shown.code = ${product}."classCode" and shown.active))`;
