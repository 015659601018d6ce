import { consultationMachine } from '@cabinet/domain/workflows/consultation';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { OfficeSelect } from '#shared/session/OfficeSelect.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { type InboxFilter, scopes } from '../queries.ts';

interface Props {
  readonly filter: InboxFilter;
}

const addressOf = (parts: Readonly<Record<string, string | undefined>>): string =>
  withQuery(staffPathTo('inboxConsultations'), parts);

/** Which part of the work is shown: each part has its own address. */
export function ScopeLinks({ filter }: Props): ReactNode {
  const text = useText('consultationInbox').list;
  const links = scopes.map((scope) => ({
    href: addressOf({ scope: scope === 'open' ? '' : scope }),
    text: text.scopes[scope],
    current: filter.scope === scope,
  }));
  return <FilterLinks label={text.scopeLabel} links={links} />;
}

/** Search by number or surname, topic and state, within the scope shown. */
export function InboxSearch({ filter, found }: Props & { readonly found: string }): ReactNode {
  const text = useText('consultationInbox').list;
  const say = useBilingual();
  const { data: topics } = useSuspenseQuery(topicsQuery());
  const scope = filter.scope === 'open' ? '' : filter.scope;
  const { search, state, topic, officeId } = filter;
  const states = (['sent', 'answered', 'closed'] as const).map((value) => ({
    value,
    text: say(consultationMachine.states[value].label),
  }));
  return (
    <SearchForm
      asked={{ search, state, topic, officeId }}
      addressOf={(typed) => addressOf({ scope, ...typed })}
      submit={text.find}
      found={found}
      beside={<Link href={addressOf({ scope })}>{text.clear}</Link>}
    >
      <TextInput
        id="consultations-search"
        name="search"
        label={text.search}
        hint={text.searchHint}
        defaultValue={search ?? ''}
        maxLength={60}
        autoComplete="off"
      />
      <Select
        id="consultations-topic"
        name="topic"
        label={text.topic}
        empty={text.anyTopic}
        options={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
        defaultValue={topic ?? ''}
      />
      {filter.scope === 'done' && (
        <Select
          id="consultations-state"
          name="state"
          label={text.state}
          empty={text.anyState}
          options={states.filter(({ value }) => value !== 'sent')}
          defaultValue={state ?? ''}
        />
      )}
      <OfficeSelect id="consultations-office" label={text.office} any={text.anyOffice} chosen={officeId} />
    </SearchForm>
  );
}
