import type { ApplicationState } from '@cabinet/contracts/applications';
import { type FormEvent, type ReactNode, useTransition } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { allStates, labelOfState } from '#shared/workflows/state-labels.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { ApplicationTable } from '../components/ApplicationTable.tsx';
import { applicationsQuery, type ListOrder } from '../queries.ts';

const sorts = [
  'number',
  'service',
  'created',
  'state',
  'decidedBy',
  'decided',
] as const satisfies readonly ListOrder['sort'][];

// The keys of the machine are the allStates.

const orderIn = (parameters: URLSearchParams): ListOrder => {
  const sort = sorts.find((one) => one === parameters.get('sort'));
  const state = allStates.find((one) => one === parameters.get('state'));
  return {
    sort: sort ?? 'created',
    order: parameters.get('order') === 'asc' ? 'asc' : 'desc',
    ...(state && { state }),
  };
};

/** F10: the person's applications, sorted and filtered by the server. */
export function ApplicationsPage(): ReactNode {
  const text = useText('applications').list;
  const [parameters, setParameters] = useSearchParams();
  const [, startTransition] = useTransition();
  const order = orderIn(parameters);
  const { rows: applications, growth } = useGrowingList(applicationsQuery(order));
  // The old rows stay until the new ones are here.
  const ask = (change: Partial<Record<keyof ListOrder, string>>): void => {
    const asked = Object.entries({ ...order, ...change }).filter(([, value]) => value !== '');
    startTransition(() => setParameters(Object.fromEntries(asked)));
  };
  const sortBy = (sort: ListOrder['sort']): void =>
    ask({ sort, order: order.sort === sort && order.order === 'asc' ? 'desc' : 'asc' });
  const isShown = applications.length > 0;
  return (
    <Page title={text.title} banner={<RemovedNews />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={pathTo('services')}>{text.new}</LinkButton>
      </Actions>
      {(isShown || order.state) && <StateFilter state={order.state} onFilter={(state) => ask({ state })} />}
      {!isShown && <InsetText>{order.state ? text.nothingFound : text.empty}</InsetText>}
      {isShown && (
        <>
          <ApplicationTable applications={applications} order={order} onSort={sortBy} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}

function RemovedNews(): ReactNode {
  const text = useText('applications').list;
  const { key } = useLocation();
  if (!useNews(['removed'])) return null;
  return (
    <NotificationBanner key={key} kind="success">
      <p>{text.removed}</p>
    </NotificationBanner>
  );
}

interface FilterProps {
  readonly state: ApplicationState | undefined;
  readonly onFilter: (state: string) => void;
}

function StateFilter({ state, onFilter }: FilterProps): ReactNode {
  const text = useText('applications').list;
  const say = useBilingual();
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onFilter(String(new FormData(event.currentTarget).get('state') ?? ''));
  };
  const options = allStates.map((value) => ({ value, text: say(labelOfState(value)) }));
  return (
    <form onSubmit={apply}>
      <Select
        id="state-filter"
        name="state"
        label={text.filter}
        empty={text.every}
        options={options}
        defaultValue={state ?? ''}
      />
      <Actions>
        <Button type="submit" look="secondary">
          {text.show}
        </Button>
      </Actions>
    </form>
  );
}
