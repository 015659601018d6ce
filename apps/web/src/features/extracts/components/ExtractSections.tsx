import type { ExtractSection } from '@cabinet/contracts/extracts';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Card } from '#shared/ui/layout.tsx';
import { Said } from '#shared/ui/Said.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

/** What an extract says, in the very words of its paper. */
export function ExtractSections({ says }: { readonly says: readonly ExtractSection[] }): ReactNode {
  const { item: text } = useText('extractDesk');
  return (
    <>
      <h2>{text.says}</h2>
      {says.map(({ title, rows }) => (
        <Card key={title}>
          <h3>{title}</h3>
          <SummaryList rows={rows.map(({ term, value }) => ({ term, value: <Said text={value} /> }))} />
        </Card>
      ))}
    </>
  );
}
