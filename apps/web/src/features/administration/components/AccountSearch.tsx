import { accountMachine } from '@cabinet/domain/workflows/account';
import { statesOf } from '@cabinet/domain/workflows/machine';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import type { AccountFilter } from '../queries.ts';

interface Props {
  readonly filter: AccountFilter;
  readonly found: string;
}

const addressOf = (typed: Readonly<Record<string, string>>): string =>
  `${staffPathTo('accounts')}?${new URLSearchParams(typed).toString()}`.replace(/\?$/, '');

/** Search by the beginning of a login or an address, within a state. */
export function AccountSearch({ filter: { search, state }, found }: Props): ReactNode {
  const text = useText('administration').accounts;
  const say = useBilingual();
  const states = statesOf(accountMachine).map((code) => ({
    value: code,
    text: say(accountMachine.states[code].label),
  }));
  return (
    <SearchForm asked={{ search, state }} addressOf={addressOf} submit={text.find} found={found}>
      <TextInput
        id="account-search"
        name="search"
        label={text.search}
        hint={text.searchHint}
        defaultValue={search ?? ''}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
      />
      <Select
        id="account-state"
        name="state"
        label={text.state}
        empty={text.anyState}
        options={states}
        defaultValue={state ?? ''}
      />
    </SearchForm>
  );
}
