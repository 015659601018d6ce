import type { RegistryImport } from '@cabinet/contracts/registry-imports';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { ImportStateTag } from '#shared/imports/ImportStateTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

/** When a file was brought, and what its rows do. */
export function ImportFacts({ file }: { readonly file: RegistryImport }): ReactNode {
  const { one: text, list } = useText('registryImports');
  const formats = useFormats();
  const { state, rows, badRows, unclear, opened, changed, unchanged } = file;
  const isRead = state !== 'reading' && state !== 'failed';
  return (
    <SummaryList
      rows={[
        { term: list.state, value: <ImportStateTag state={state} /> },
        { term: list.brought, value: formats.dateTime(file.createdAt) },
        ...(isRead
          ? [
              { term: text.rows, value: rows },
              { term: text.opened, value: opened },
              { term: text.changed, value: changed },
              { term: text.unchanged, value: unchanged },
              { term: text.unclear, value: unclear },
              { term: text.badRows, value: badRows },
            ]
          : []),
      ]}
    />
  );
}
