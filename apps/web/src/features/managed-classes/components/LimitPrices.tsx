import type { ManagedClass } from '@cabinet/contracts/managed-classes';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { type PriceStanding, standingOf } from '../standing.ts';

type Price = ManagedClass['limitPrices'][number];

const kinds: Readonly<Record<PriceStanding, StatusKind>> = {
  now: 'done',
  later: 'active',
  over: 'neutral',
  replaced: 'neutral',
};

const useColumns = (): readonly Column<Price>[] => {
  const { prices: text } = useText('managedClasses');
  const say = useBilingual();
  const { money, date, dateTime } = useFormats();
  const today = kyivDate(new Date());
  const spanOf = ({ validFrom, validTo }: Price, standing: PriceStanding): string => {
    if (standing === 'replaced') return text.neverFrom(date(validFrom));
    return validTo ? text.span(date(validFrom), date(validTo)) : text.from(date(validFrom));
  };
  return [
    { key: 'variant', title: text.variant, rowHeader: true, cell: ({ variant }) => say(variant) || text.all },
    { key: 'sum', title: text.sum, numeric: true, cell: ({ kopiykas }) => money(kopiykas / 100) },
    {
      key: 'when',
      title: text.when,
      cell: (price) => {
        const standing = standingOf(price, today);
        return (
          <>
            <StatusTag kind={kinds[standing]}>{text.standings[standing]}</StatusTag>
            <p>{spanOf(price, standing)}</p>
          </>
        );
      },
    },
    {
      key: 'act',
      title: text.act,
      cell: ({ act, createdAt, createdByName }) => (
        <>
          {act}
          <p>{text.byWhom(createdByName, dateTime(createdAt))}</p>
        </>
      ),
    },
  ];
};

/** Every limit price of a class: in force, to come and over. */
export function LimitPrices({ prices }: { readonly prices: readonly Price[] }): ReactNode {
  const { prices: text } = useText('managedClasses');
  const columns = useColumns();
  if (prices.length === 0) return <p>{text.none}</p>;
  return <Table caption={text.caption} columns={columns} rows={prices} rowKey={({ id }) => id} />;
}
