import type { Attribute, AttributeKind } from '@cabinet/contracts/catalogue';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Transaction } from '@cabinet/db/open-database';

type AttributeRow = NonNullable<Awaited<ReturnType<Transaction['productAttribute']['findUnique']>>>;

/** An attribute as its row says. */
export const toAttribute = (row: AttributeRow): Attribute => ({
  key: row.key,
  name: { uk: row.nameUk, en: row.nameEn },
  kind: row.kind as AttributeKind,
  unit: { uk: row.unitUk, en: row.unitEn },
  // Boundary: what is stored here has passed its contract.
  options: row.options as Attribute['options'],
});

/** The words of a row that has them in two columns. */
export const nameOf = ({ nameUk, nameEn }: { readonly nameUk: string; readonly nameEn: string }): Bilingual => ({
  uk: nameUk,
  en: nameEn,
});
