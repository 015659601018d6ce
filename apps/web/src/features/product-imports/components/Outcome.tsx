import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import type { Published } from '../publish-parts.ts';

interface Props {
  readonly outcome: readonly Published[];
}

const isLeft = (item: Published): boolean => item.outcome !== 'published';

/** How many products everybody sees now, and how many not. */
export function OutcomeBanner({ outcome }: Props): ReactNode {
  const { publication: text } = useText('productImports');
  const left = outcome.filter(isLeft).length;
  return (
    <NotificationBanner kind="success">
      <p>{text.published(outcome.length - left)}</p>
      {left > 0 && <p>{text.left(left)}</p>}
    </NotificationBanner>
  );
}

const useColumns = (): readonly Column<Published>[] => {
  const { publication: text, lines } = useText('productImports');
  return [
    { key: 'row', title: lines.row, rowHeader: true, cell: ({ row }) => lines.rowIs(row) },
    {
      key: 'number',
      title: text.number,
      cell: ({ productId, number }) => <Link href={staffPathTo('managedProduct', { productId })}>{number}</Link>,
    },
    { key: 'why', title: text.why, cell: ({ outcome }) => text.outcomes[outcome] },
  ];
};

/** Rows that could not be published, each with the reason. */
export function LeftRows({ outcome }: Props): ReactNode {
  const { publication: text } = useText('productImports');
  const columns = useColumns();
  const left = outcome.filter(isLeft);
  if (left.length === 0) return null;
  return <Table caption={text.leftCaption} columns={columns} rows={left} rowKey={({ row }) => String(row)} />;
}
