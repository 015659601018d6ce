import type { ProductCard } from '@cabinet/contracts/catalogue-products';
import { payInWords, whoPays } from '@cabinet/domain/who-pays';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';

/** Who pays for it, in one sentence; nothing where no limit price is set for all of its makes. */
export function Pays({ product }: { readonly product: ProductCard }): ReactNode {
  const { pays: text } = useText('catalogue');
  const { money } = useFormats();
  const pays = whoPays(product);
  return pays && <p>{payInWords(pays, text, (kopiykas) => money(kopiykas / 100))}.</p>;
}
