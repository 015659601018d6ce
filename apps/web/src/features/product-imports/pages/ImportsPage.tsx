import type { ProductImport } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { ImportTag } from '../components/ImportTag.tsx';
import { importsQuery } from '../queries.ts';

const useColumns = (): readonly Column<ProductImport>[] => {
  const { list: text, one } = useText('productImports');
  const formats = useFormats();
  return [
    {
      key: 'file',
      title: text.file,
      rowHeader: true,
      cell: ({ id, fileName, createdAt }) => (
        <Link href={staffPathTo('productImport', { importId: id })}>
          {fileName} <VisuallyHidden>{formats.dateTime(createdAt)}</VisuallyHidden>
        </Link>
      ),
    },
    {
      key: 'brought',
      title: one.brought,
      cell: ({ createdAt, createdByName }) => one.by(formats.dateTime(createdAt), createdByName),
    },
    { key: 'state', title: one.state, cell: (table) => <ImportTag table={table} /> },
    {
      key: 'rows',
      title: text.rows,
      cell: ({ state, rows, badRows }) =>
        state === 'reading' || state === 'failed' ? text.noRows : text.rowsAre(rows, badRows),
    },
  ];
};

/** O10: tables of products that editors have brought. */
export function ImportsPage(): ReactNode {
  const { list: text } = useText('productImports');
  const columns = useColumns();
  const { rows: tables, growth } = useGrowingList(importsQuery);
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newProductImport')}>{text.add}</LinkButton>
      </Actions>
      {tables.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <Table caption={text.caption} columns={columns} rows={tables} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
