import type { ReactNode } from 'react';
import styles from './Table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row; one column has it. */
  readonly rowHeader?: boolean | undefined;
  readonly numeric?: boolean | undefined;
  /** The order of the rows by this column now; with it comes onSort. */
  readonly sorted?: 'ascending' | 'descending' | 'none' | undefined;
  readonly onSort?: (() => void) | undefined;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Columns of the same width, for things side by side; long words are broken. */
  readonly even?: boolean | undefined;
}

const arrows = { ascending: 'M8 3l6 10H2z', descending: 'M8 13L2 3h12z', none: 'M8 1l5 6H3zM8 15l-5-6h10z' };

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }): ReactNode {
  const { title, sorted, onSort, numeric } = column;
  return (
    <th scope="col" aria-sort={onSort ? sorted : undefined} className={numeric ? styles.numeric : undefined}>
      {onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {title}
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={arrows[sorted ?? 'none']} />
          </svg>
        </button>
      ) : (
        title
      )}
    </th>
  );
}

/** Rows of the same kind of thing; on a narrow screen each row becomes a card. */
export function Table<Row>({ caption, columns, rows, rowKey, even }: Props<Row>): ReactNode {
  return (
    <div className={styles.frame}>
      <table className={even ? `${styles.table} ${styles.even}` : styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, title, cell, rowHeader, numeric }) =>
                rowHeader ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-label={title} className={numeric ? styles.numeric : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
