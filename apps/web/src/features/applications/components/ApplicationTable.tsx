import type { ApplicationSummary } from '@cabinet/contracts/applications';
import { formatKyivTimestamp } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Hint, Link } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { ApplicationStateTag } from '#shared/workflows/StateTag.tsx';
import type { ListOrder } from '../queries.ts';

interface Props {
  readonly applications: readonly ApplicationSummary[];
  readonly order: ListOrder;
  readonly onSort: (sort: ListOrder['sort']) => void;
}

const moment = (instant: string | null): string | null => instant && formatKyivTimestamp(new Date(instant));

/** F10, E7: the six columns, each a way to sort, with the device below its service; the server sorts, so ten thousand rows are no trouble. */
export function ApplicationTable({ applications, order, onSort }: Props): ReactNode {
  const text = useText('applications').list;
  const say = useBilingual();
  const sorting = (sort: ListOrder['sort']): Pick<Column<ApplicationSummary>, 'sorted' | 'onSort'> => ({
    sorted: order.sort !== sort ? 'none' : order.order === 'asc' ? 'ascending' : 'descending',
    onSort: () => onSort(sort),
  });
  const columns: Column<ApplicationSummary>[] = [
    {
      key: 'number',
      title: text.number,
      rowHeader: true,
      ...sorting('number'),
      cell: ({ id, number }) => <Link href={pathTo('application', { applicationId: id })}>{text.open(number)}</Link>,
    },
    {
      key: 'service',
      title: text.service,
      ...sorting('service'),
      cell: ({ serviceName, device }) => (
        <>
          {say(serviceName)}
          {device && <Hint>{text.device(say(device.name), device.group && say(device.group))}</Hint>}
        </>
      ),
    },
    {
      key: 'created',
      title: text.created,
      ...sorting('created'),
      cell: ({ submittedAt, createdAt }) => moment(submittedAt ?? createdAt),
    },
    {
      key: 'state',
      title: text.state,
      ...sorting('state'),
      cell: ({ state, stateLabel }) => <ApplicationStateTag state={state} stateLabel={stateLabel} />,
    },
    {
      key: 'decidedBy',
      title: text.decidedBy,
      ...sorting('decidedBy'),
      cell: ({ decidedByName }) => decidedByName ?? text.noAnswer,
    },
    {
      key: 'decided',
      title: text.decided,
      ...sorting('decided'),
      cell: ({ decidedAt }) => moment(decidedAt) ?? text.noAnswer,
    },
  ];
  return <Table caption={text.caption} columns={columns} rows={applications} rowKey={({ id }) => id} />;
}
