import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { OfficeSelect } from '#shared/session/OfficeSelect.tsx';
import { allStates, labelOfState } from '#shared/workflows/state-labels.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { kindsOf } from '#shared/session/office-kinds.ts';
import { useActor } from '#shared/session/session.ts';
import type { InboxFilter } from '../queries.ts';
import { scopesOf } from '../rules.ts';

interface Props {
  readonly filter: InboxFilter;
}

const addressOf = (parts: Readonly<Record<string, string | undefined>>): string =>
  withQuery(staffPathTo('inbox'), parts);

/** Which part of the work is shown: each part has its own address. */
export function ScopeLinks({ filter }: Props): ReactNode {
  const text = useText('inbox').list;
  const kinds = kindsOf(useActor());
  const links = scopesOf(kinds, filter.scope).map((scope) => ({
    href: addressOf({ scope: scope === 'open' ? '' : scope }),
    text: text.scopes[scope],
    current: filter.scope === scope,
  }));
  return <FilterLinks label={text.scopeLabel} links={links} />;
}

/** Search by number or surname within the scope shown. */
export function InboxSearch({ filter, found }: Props & { readonly found: string }): ReactNode {
  const text = useText('inbox').list;
  const say = useBilingual();
  const scope = filter.scope === 'open' ? '' : filter.scope;
  const { search, state, officeId } = filter;
  const states = allStates
    .filter((one) => one !== 'draft')
    .map((one) => ({ value: one, text: say(labelOfState(one)) }));
  return (
    <SearchForm
      asked={{ search, state, officeId }}
      addressOf={(typed) => addressOf({ scope, ...typed })}
      submit={text.find}
      found={found}
      beside={<Link href={addressOf({ scope })}>{text.clear}</Link>}
    >
      <TextInput
        id="inbox-search"
        name="search"
        label={text.search}
        hint={text.searchHint}
        defaultValue={search ?? ''}
        maxLength={60}
        autoComplete="off"
      />
      <Select
        id="inbox-state"
        name="state"
        label={text.state}
        empty={text.anyState}
        options={states}
        defaultValue={state ?? ''}
      />
      <OfficeSelect id="inbox-office" label={text.office} any={text.anyOffice} chosen={officeId} />
    </SearchForm>
  );
}
