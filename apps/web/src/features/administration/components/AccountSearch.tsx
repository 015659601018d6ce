import { accountMachine } from '@cabinet/domain/workflows/account';
import { statesOf } from '@cabinet/domain/workflows/machine';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Columns } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import type { AccountFilter } from '../queries.ts';

interface Props {
  readonly filter: AccountFilter;
}

/** Search by the beginning of a login or an address, within a state. */
export function AccountSearch({ filter: { search, state } }: Props): ReactNode {
  const text = useText('administration').accounts;
  const say = useBilingual();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  // The boxes follow the address when Back changes it.
  useEffect(() => {
    for (const [name, value] of Object.entries({ search, state })) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value ?? '';
    }
  }, [search, state]);
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    const query = new URLSearchParams(typed.filter(([, value]) => value !== '')).toString();
    void navigate(`${pathTo('accounts')}${query && `?${query}`}`);
  };
  const states = statesOf(accountMachine).map((code) => ({
    value: code,
    text: say(accountMachine.states[code].label),
  }));
  return (
    <search>
      <form ref={form} noValidate onSubmit={find}>
        <Columns>
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
            withoutEmpty
            options={[{ value: '', text: text.anyState }, ...states]}
            defaultValue={state ?? ''}
          />
        </Columns>
        <Actions>
          <Button type="submit" look="secondary">
            {text.find}
          </Button>
        </Actions>
      </form>
    </search>
  );
}
