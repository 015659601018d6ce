import type { ConsultationState, ConsultationSummary } from '@cabinet/contracts/consultations';
import { consultationMachine } from '@cabinet/domain/workflows/consultation';
import { statesOf } from '@cabinet/domain/workflows/machine';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { ConsultationStateTag } from '#shared/workflows/ConsultationStateTag.tsx';
import { topicInWords } from '../rules.ts';
import { consultationsQuery } from '../queries.ts';

const states = statesOf(consultationMachine);

const useColumns = (): readonly Column<ConsultationSummary>[] => {
  const { list: text, view, draft } = useText('consultations');
  const say = useBilingual();
  const formats = useFormats();
  return [
    {
      key: 'number',
      title: text.number,
      rowHeader: true,
      cell: ({ id, number }) => <Link href={pathTo('consultation', { consultationId: id })}>{text.open(number)}</Link>,
    },
    { key: 'topic', title: text.topic, cell: (row) => topicInWords(row, say) ?? view.noTopic },
    { key: 'state', title: text.state, cell: ({ state }) => <ConsultationStateTag state={state} /> },
    { key: 'date', title: text.date, cell: ({ sentAt, createdAt }) => formats.dateTime(sentAt ?? createdAt) },
    {
      key: 'due',
      title: text.due,
      cell: ({ state, dueOn, answeredAt }) => {
        if (state === 'draft') return draft.dueIfSent(formats.date(dueOn));
        return state === 'sent' || !answeredAt ? text.until(formats.date(dueOn)) : formats.dateTime(answeredAt);
      },
    },
    { key: 'answeredBy', title: text.answeredBy, cell: ({ answeredByName }) => answeredByName ?? text.nobody },
  ];
};

interface FilterProps {
  readonly state: ConsultationState | undefined;
  readonly found: string;
}

function StateFilter({ state, found }: FilterProps): ReactNode {
  const text = useText('consultations').list;
  const say = useBilingual();
  const options = states.map((value) => ({ value, text: say(consultationMachine.states[value].label) }));
  const page = pathTo('consultations');
  return (
    <SearchForm
      asked={{ state }}
      addressOf={({ state: asked }) => (asked ? `${page}?state=${asked}` : page)}
      submit={text.show}
      found={found}
    >
      <Select
        id="consultation-state"
        name="state"
        label={text.filter}
        empty={text.every}
        options={options}
        defaultValue={state ?? ''}
      />
    </SearchForm>
  );
}

/** The person's questions to centres, the newest first. */
export function ConsultationsPage(): ReactNode {
  const text = useText('consultations').list;
  const [address] = useSearchParams();
  const state = states.find((one) => one === address.get('state'));
  const { rows, growth } = useGrowingList(consultationsQuery(state));
  const columns = useColumns();
  const found = useText('common').listed(rows.length, growth.hasMore);
  return (
    <Page title={text.title} banner={<NewsBanner of={['removed']} words={{ removed: text.removed }} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={pathTo('newConsultation')}>{text.add}</LinkButton>
      </Actions>
      {(rows.length > 0 || state) && <StateFilter state={state} found={found} />}
      {rows.length === 0 && <InsetText>{state ? text.nothingFound : text.empty}</InsetText>}
      {rows.length > 0 && (
        <>
          <Table caption={text.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pagination {...growth} />
        </>
      )}
    </Page>
  );
}
