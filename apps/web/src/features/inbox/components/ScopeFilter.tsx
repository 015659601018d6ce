import { applicationMachine } from '@cabinet/domain/workflows/application';
import { statesOf } from '@cabinet/domain/workflows/machine';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { applicationStateLabel } from '#shared/workflows/StateTag.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Columns, Link } from '#shared/ui/layout.tsx';
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

/** The boxes follow the address (Back, «Показати всі»), and the focus stays where it was. */
const useFollowedAddress = (filter: InboxFilter): RefObject<HTMLFormElement | null> => {
  const { search, state, officeId } = filter;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    for (const [name, value] of Object.entries({ search, state, officeId })) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value ?? '';
    }
  }, [search, state, officeId]);
  return form;
};

/** Search by number or surname within the scope shown. */
export function InboxSearch({ filter }: Props): ReactNode {
  const text = useText('inbox').list;
  const say = useBilingual();
  const navigate = useNavigate();
  const form = useFollowedAddress(filter);
  const scope = filter.scope === 'open' ? '' : filter.scope;
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]),
    );
    void navigate(addressOf({ scope, ...typed }));
  };
  const states = statesOf(applicationMachine)
    .filter((state) => state !== 'draft')
    .map((state) => ({ value: state, text: say(applicationStateLabel(state)) }));
  return (
    <search>
      <form ref={form} noValidate onSubmit={find}>
        <Columns>
          <TextInput
            id="inbox-search"
            name="search"
            label={text.search}
            hint={text.searchHint}
            defaultValue={filter.search ?? ''}
            maxLength={60}
            autoComplete="off"
          />
          <Select
            id="inbox-state"
            name="state"
            label={text.state}
            withoutEmpty
            options={[{ value: '', text: text.anyState }, ...states]}
            defaultValue={filter.state ?? ''}
          />
          <OfficeSelect filter={filter} />
        </Columns>
        <Actions>
          <Button type="submit" look="secondary">
            {text.find}
          </Button>
          <Link href={addressOf({ scope })}>{text.clear}</Link>
        </Actions>
      </form>
    </search>
  );
}
