import { applicationMachine } from '@cabinet/domain/workflows/application';
import { statesOf } from '@cabinet/domain/workflows/machine';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { useActor } from '#shared/session/session.ts';
import { applicationStateLabel } from '#shared/workflows/StateTag.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { type InboxFilter, scopes } from '../queries.ts';

interface Props {
  readonly filter: InboxFilter;
}

const addressOf = (parts: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
  return query ? `${pathTo('inbox')}?${query}` : pathTo('inbox');
};

/** Which part of the work is shown: each part has its own address. */
export function ScopeLinks({ filter }: Props): ReactNode {
  const text = useText('inbox').list;
  const links = scopes.map((scope) => ({
    href: addressOf({ scope: scope === 'open' ? '' : scope }),
    text: text.scopes[scope],
    current: filter.scope === scope,
  }));
  return <FilterLinks label={text.scopeLabel} links={links} />;
}

function OfficeSelect({ filter }: Props): ReactNode {
  const text = useText('inbox').list;
  const { language } = useLanguage();
  const offices = useActor()?.offices ?? [];
  if (offices.length < 2) return null;
  const options = offices.map(({ id, nameUk, nameEn }) => ({ value: id, text: language === 'uk' ? nameUk : nameEn }));
  return (
    <Select
      id="inbox-office"
      name="officeId"
      label={text.office}
      withoutEmpty
      options={[{ value: '', text: text.anyOffice }, ...options]}
      defaultValue={filter.officeId ?? ''}
    />
  );
}

/** Search by number or surname within the scope shown. */
export function InboxSearch({ filter }: Props): ReactNode {
  const text = useText('inbox').list;
  const say = useBilingual();
  const scope = filter.scope === 'open' ? '' : filter.scope;
  const { search, state, officeId } = filter;
  const states = statesOf(applicationMachine)
    .filter((one) => one !== 'draft')
    .map((one) => ({ value: one, text: say(applicationStateLabel(one)) }));
  return (
    <SearchForm
      asked={{ search, state, officeId }}
      addressOf={(typed) => addressOf({ scope, ...typed })}
      submit={text.find}
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
        withoutEmpty
        options={[{ value: '', text: text.anyState }, ...states]}
        defaultValue={state ?? ''}
      />
      <OfficeSelect filter={filter} />
    </SearchForm>
  );
}
