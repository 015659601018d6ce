import type { ImportId, ImportLine } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { importLinesQuery } from '../queries.ts';

const kinds: Readonly<Record<NonNullable<ImportLine['revision']>, StatusKind>> = {
  draft: 'neutral',
  in_review: 'active',
  returned: 'attention',
  published: 'done',
};

const useColumns = (): readonly Column<ImportLine>[] => {
  const { lines: text } = useText('productImports');
  const say = useBilingual();
  return [
    { key: 'row', title: text.row, rowHeader: true, cell: ({ row }) => text.rowIs(row) },
    {
      key: 'name',
      title: text.name,
      cell: ({ product, name }) =>
        product ? <Link href={staffPathTo('managedProduct', { productId: product.id })}>{say(name)}</Link> : say(name),
    },
    { key: 'class', title: text.class, cell: (line) => `${line.class.code} ${say(line.class.name)}` },
    {
      key: 'act',
      title: text.act,
      cell: ({ act, product }) => (product && act === 'change' ? text.changes(product.number) : text.adds),
    },
    {
      key: 'state',
      title: text.state,
      cell: ({ revision }) =>
        revision === null ? text.notTaken : <StatusTag kind={kinds[revision]}>{text.revisions[revision]}</StatusTag>,
    },
  ];
};

/** What the good rows of a table make of the catalogue. */
export function Lines({ importId }: { readonly importId: ImportId }): ReactNode {
  const { lines: text } = useText('productImports');
  const columns = useColumns();
  const { rows: lines, growth } = useGrowingList(importLinesQuery(importId));
  if (lines.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <Table caption={text.caption} columns={columns} rows={lines} rowKey={({ row }) => String(row)} />
      <Pagination {...growth} />
    </>
  );
}
