import type { Provision } from '@cabinet/contracts/provisions';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { provisionQuery } from '../queries.ts';

type Queue = NonNullable<Provision['queue']>;
type Order = Provision['orders'][number];

const useProvisionRows = ({ queue, referral }: Provision) => {
  const text = useText('caseHandling').provision;
  const formats = useFormats();
  const waiting = queue
    ? [
        { term: text.place, value: text.placeOf(queue.place) },
        { term: text.since, value: formats.date(queue.since) },
        { term: text.outOfTurn, value: queue.outOfTurn ? text.outOfTurns[queue.outOfTurn] : text.inTurn },
      ]
    : [];
  const told = referral
    ? text.referralOf(referral.number, formats.date(referral.issuedAt), formats.date(referral.until))
    : text.noReferral;
  return [...waiting, { term: text.referral, value: told }];
};

function Moves({ moves }: Pick<Queue, 'moves'>): ReactNode {
  const text = useText('caseHandling').provision;
  const formats = useFormats();
  const columns: readonly Column<Queue['moves'][number]>[] = [
    { key: 'at', title: text.moveColumns.at, rowHeader: true, cell: ({ at }) => formats.dateTime(at) },
    { key: 'place', title: text.moveColumns.place, numeric: true, cell: ({ place }) => text.placeOf(place) },
    { key: 'reason', title: text.moveColumns.reason, cell: ({ reason }) => text.moveReasons[reason] },
  ];
  return (
    <>
      <h3>{text.moves}</h3>
      <Table caption={text.movesCaption} columns={columns} rows={moves} rowKey={({ at, place }) => `${at} ${place}`} />
    </>
  );
}

function Orders({ orders }: Pick<Provision, 'orders'>): ReactNode {
  const text = useText('caseHandling').provision;
  const say = useBilingual();
  const formats = useFormats();
  const { orderColumns: titles } = text;
  const columns: readonly Column<Order>[] = [
    { key: 'enterprise', title: titles.enterprise, rowHeader: true, cell: ({ enterprise }) => say(enterprise) },
    { key: 'state', title: titles.state, cell: ({ state }) => text.states[state] },
    { key: 'chosen', title: titles.chosen, cell: ({ chosenAt }) => formats.date(chosenAt) },
    {
      key: 'due',
      title: titles.due,
      cell: ({ stageDueOn }) => (stageDueOn ? formats.date(stageDueOn) : text.noTerm),
    },
    { key: 'why', title: titles.why, cell: ({ declineReason }) => declineReason ?? text.noReason },
  ];
  return (
    <>
      <h3>{text.orders}</h3>
      <Table caption={text.ordersCaption} columns={columns} rows={orders} rowKey={({ id }) => id} />
    </>
  );
}

/** What followed the decision: the queue with each change of the place, the referral, the orders of enterprises. */
export function ProvisionPanel({ application }: { readonly application: ReviewedApplication }): ReactNode {
  const text = useText('caseHandling').provision;
  return (
    <>
      <h2>{text.title}</h2>
      {application.device?.paysBack ? (
        application.state === 'approved' && <p>{text.toPay}</p>
      ) : (
        <OfDevice application={application} />
      )}
    </>
  );
}

function OfDevice({ application: { id } }: { readonly application: ReviewedApplication }): ReactNode {
  const text = useText('caseHandling').provision;
  const { data: provision } = useSuspenseQuery(provisionQuery(id));
  return provision ? <Standing provision={provision} /> : <p>{text.notBegun}</p>;
}

function Standing({ provision }: { readonly provision: Provision }): ReactNode {
  const { queue, orders } = provision;
  return (
    <>
      <SummaryList rows={useProvisionRows(provision)} />
      {queue && <Moves moves={queue.moves} />}
      {orders.length > 0 && <Orders orders={orders} />}
    </>
  );
}
