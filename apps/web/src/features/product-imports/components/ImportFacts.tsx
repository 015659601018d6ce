import type { ProductImport } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ImportTag } from './ImportTag.tsx';

/** Who brought a table, and what its rows do. */
export function ImportFacts({ table }: { readonly table: ProductImport }): ReactNode {
  const { one: text } = useText('productImports');
  const formats = useFormats();
  const { state, rows, badRows, added, changed, unchanged, inReview } = table;
  const isRead = state !== 'reading' && state !== 'failed';
  return (
    <SummaryList
      rows={[
        { term: text.state, value: <ImportTag table={table} /> },
        { term: text.brought, value: text.by(formats.dateTime(table.createdAt), table.createdByName) },
        ...(isRead
          ? [
              { term: text.rows, value: rows },
              { term: text.added, value: added },
              { term: text.changed, value: changed },
              { term: text.unchanged, value: unchanged },
              { term: text.badRows, value: badRows },
            ]
          : []),
        ...(state === 'done' ? [{ term: text.inReview, value: inReview }] : []),
      ]}
    />
  );
}
