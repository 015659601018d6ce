import type { ImportId } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { type FaultyCell, faultyCells } from '../faulty-cells.ts';
import { faultTableAddress, importFaultsQuery } from '../queries.ts';

const useColumns = (): readonly Column<FaultyCell>[] => {
  const { faults: text } = useText('productImports');
  const say = useBilingual();
  return [
    { key: 'row', title: text.row, rowHeader: true, cell: ({ row }) => text.rowIs(row) },
    { key: 'column', title: text.column, cell: ({ name }) => say(name) },
    { key: 'said', title: text.said, cell: ({ said }) => (said === '' ? text.empty : text.quoted(said)) },
    { key: 'mend', title: text.mend, cell: (cell) => say(cell.text) },
  ];
};

/** Each cell that keeps its row from being taken: where, what it says, how to mend it; and all of them as a file. */
export function Faults({ importId }: { readonly importId: ImportId }): ReactNode {
  const { faults: text } = useText('productImports');
  const { language } = useLanguage();
  const columns = useColumns();
  const { rows, growth } = useGrowingList(importFaultsQuery(importId));
  const cells = faultyCells(rows);
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <Link href={faultTableAddress(importId, language)} download>
        {text.download}
      </Link>
      <Table caption={text.caption} columns={columns} rows={cells} rowKey={({ key }) => key} />
      <Pagination {...growth} shown={cells.length} />
    </>
  );
}
