import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { type Growth, Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { type FaultyCell, type FaultyRow, faultyCells } from './faulty-cells.ts';

const useColumns = (): readonly Column<FaultyCell>[] => {
  const { faults: text } = useText('imports');
  const say = useBilingual();
  return [
    { key: 'row', title: text.row, rowHeader: true, cell: ({ row }) => text.rowIs(row) },
    { key: 'column', title: text.column, cell: ({ name }) => say(name) },
    { key: 'said', title: text.said, cell: ({ said }) => (said === '' ? text.empty : text.quoted(said)) },
    { key: 'mend', title: text.mend, cell: (cell) => say(cell.text) },
  ];
};

interface Props {
  readonly list: { readonly rows: readonly FaultyRow[]; readonly growth: Growth };
  /** Where all of them lie as one file. */
  readonly address: string;
}

/** Each cell that keeps its row from being taken: where, what it says, how to mend it; and all of them as a file. */
export function FaultyCells({ list: { rows, growth }, address }: Props): ReactNode {
  const { faults: text } = useText('imports');
  const columns = useColumns();
  const cells = faultyCells(rows);
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <Link href={address} download>
        {text.download}
      </Link>
      <Table caption={text.caption} columns={columns} rows={cells} rowKey={({ key }) => key} />
      <Pagination {...growth} shown={cells.length} />
    </>
  );
}
