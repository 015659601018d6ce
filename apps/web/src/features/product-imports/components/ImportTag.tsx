import type { ProductImport } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<ProductImport['state'], StatusKind>> = {
  reading: 'active',
  checked: 'attention',
  carrying_out: 'active',
  done: 'done',
  failed: 'refused',
};

/** How a table stands, in words. What waits for another editor needs an act, though the table itself is done. */
export function ImportTag({ table: { state, inReview } }: { readonly table: ProductImport }): ReactNode {
  const { states } = useText('productImports');
  if (state === 'done' && inReview > 0) return <StatusTag kind="attention">{states.inReview}</StatusTag>;
  return <StatusTag kind={kinds[state]}>{states[state]}</StatusTag>;
}
