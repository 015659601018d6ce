import type { CardFound } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';

/** D1: whom the databank may know already, beside the application that asks for a card. */
export function LikelyCards({ cards }: { readonly cards: readonly CardFound[] }): ReactNode {
  const text = useText('inbox').likelyCards;
  const formats = useFormats();
  const { columns } = text;
  const shown: readonly Column<CardFound>[] = [
    {
      key: 'name',
      title: columns.name,
      rowHeader: true,
      cell: (card) => <Link href={staffPathTo('registryCard', { cardId: card.id })}>{formatPersonName(card)}</Link>,
    },
    { key: 'birthDate', title: columns.birthDate, cell: ({ birthDate }) => formats.date(birthDate) },
    { key: 'number', title: columns.number, cell: ({ number }) => number },
    { key: 'taxIdEnd', title: columns.taxIdEnd, cell: ({ taxIdEnd }) => taxIdEnd ?? text.noTaxId },
  ];
  if (cards.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <h3>{text.title}</h3>
      <p>{text.lead}</p>
      <Table caption={text.title} columns={shown} rows={cards} rowKey={({ id }) => id} />
    </>
  );
}
