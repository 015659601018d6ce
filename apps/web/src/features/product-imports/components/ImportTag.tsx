import type { ProductImport } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { ImportStateTag } from '#shared/imports/ImportStateTag.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';

/** How a table stands, in words. What waits for another editor needs an act, though the table itself is done. */
export function ImportTag({ table: { state, inReview } }: { readonly table: ProductImport }): ReactNode {
  const text = useText('productImports');
  if (state === 'done' && inReview > 0) return <StatusTag kind="attention">{text.inReview}</StatusTag>;
  return <ImportStateTag state={state} />;
}
