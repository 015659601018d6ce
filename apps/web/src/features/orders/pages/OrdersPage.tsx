import type { DeviceOrder } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { ordersQuery, scopes } from '../queries.ts';
import { dueInWords, kindOfState } from '../rules.ts';

function Due({ order }: { readonly order: DeviceOrder }): ReactNode {
  const { late, text } = dueInWords(order, useText('orders').due, useFormats());
  return late ? <StatusTag kind="attention">{text}</StatusTag> : text;
}

const useColumns = (): readonly Column<DeviceOrder>[] => {
  const { list: text, states } = useText('orders');
  const say = useBilingual();
  const { columns } = text;
  return [
    {
      key: 'order',
      title: columns.order,
      rowHeader: true,
      cell: ({ id, referral }) => <Link href={staffPathTo('order', { orderId: id })}>{text.order(referral)}</Link>,
    },
    { key: 'customer', title: columns.customer, cell: ({ customer }) => customer?.fullName ?? text.gone },
    {
      key: 'device',
      title: columns.device,
      cell: ({ deviceClass, quantity }) => text.device(say(deviceClass.name), quantity),
    },
    {
      key: 'state',
      title: columns.state,
      cell: ({ state }) => <StatusTag kind={kindOfState[state]}>{states[state]}</StatusTag>,
    },
    { key: 'due', title: columns.due, cell: (order) => <Due order={order} /> },
  ];
};

/** E5: orders of the enterprise, what is due first; an order that is late says so in words. */
export function OrdersPage(): ReactNode {
  const text = useText('orders').list;
  const [address] = useSearchParams();
  const scope = address.get('scope') === 'done' ? 'done' : 'open';
  const columns = useColumns();
  const { rows, growth } = useGrowingList(ordersQuery(scope));
  const links = scopes.map((one) => ({
    href: withQuery(staffPathTo('orders'), { scope: one === 'open' ? '' : one }),
    text: text.scopes[one],
    current: one === scope,
  }));
  return (
    <Page title={text.title}>
      <FilterLinks label={text.scopeLabel} links={links} />
      {rows.length === 0 ? (
        <p>{text.empty[scope]}</p>
      ) : (
        <>
          <Table caption={text.captions[scope]} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
