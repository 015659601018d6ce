import type { DayWaits } from '@cabinet/contracts/waits';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { type Column, Table } from '#shared/ui/Table.tsx';

type Counts = Omit<DayWaits, 'date'>;

export interface WaitRow extends Counts {
  readonly key: string;
  readonly name: string;
}

interface Props {
  readonly caption: string;
  readonly firstTitle: string;
  readonly rows: readonly WaitRow[];
}

/** Visitors, waits and no-shows, a row for each day or topic. */
export function WaitTable({ caption, firstTitle, rows }: Props): ReactNode {
  const text = useText('reception').waits;
  const wait = (row: WaitRow, part: 'median' | 'ninetieth' | 'longest'): string =>
    row.waits ? String(row.waits[part]) : '–';
  const columns: readonly Column<WaitRow>[] = [
    { key: 'name', title: firstTitle, rowHeader: true, cell: ({ name }) => name },
    { key: 'visitors', title: text.visitors, numeric: true, cell: ({ visitors }) => visitors },
    { key: 'served', title: text.served, numeric: true, cell: ({ served }) => served },
    { key: 'noShows', title: text.noShows, numeric: true, cell: ({ noShows }) => noShows },
    { key: 'median', title: text.median, numeric: true, cell: (row) => wait(row, 'median') },
    { key: 'ninetieth', title: text.ninetieth, numeric: true, cell: (row) => wait(row, 'ninetieth') },
    { key: 'longest', title: text.longest, numeric: true, cell: (row) => wait(row, 'longest') },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
