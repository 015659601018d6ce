import type { CardFound } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { CardStateTag, HasAccountTag } from './CardTags.tsx';

const useColumns = (): readonly Column<CardFound>[] => {
  const text = useText('registry').find;
  const formats = useFormats();
  const { columns } = text;
  return [
    {
      key: 'name',
      title: columns.name,
      rowHeader: true,
      cell: (card) => (
        <>
          <Link href={staffPathTo('registryCard', { cardId: card.id })}>{formatPersonName(card)}</Link>
          {card.similar && <StatusTag kind="attention">{text.similar}</StatusTag>}
        </>
      ),
    },
    { key: 'birthDate', title: columns.birthDate, cell: ({ birthDate }) => formats.date(birthDate) },
    { key: 'number', title: columns.number, cell: ({ number }) => number },
    { key: 'taxIdEnd', title: columns.taxIdEnd, cell: ({ taxIdEnd }) => taxIdEnd ?? text.noTaxId },
    { key: 'state', title: columns.state, cell: ({ state }) => <CardStateTag state={state} /> },
    { key: 'account', title: columns.account, cell: ({ hasAccount }) => <HasAccountTag hasAccount={hasAccount} /> },
  ];
};

interface Props {
  readonly caption: string;
  readonly cards: readonly CardFound[];
}

/** Lines by which one person is told from another. */
export function FoundTable({ caption, cards }: Props): ReactNode {
  return <Table caption={caption} columns={useColumns()} rows={cards} rowKey={({ id }) => id} />;
}
