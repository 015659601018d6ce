import { DocumentKind, DocumentState } from '@cabinet/contracts/documents';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { Select } from '#shared/ui/TextInput.tsx';

interface Props {
  readonly kind: string;
  readonly state: string;
  readonly onFilter: (filter: Record<string, string>) => void;
}

/** A filter with a button: the list changes only when asked to. */
export function DocumentFilter({ kind, state, onFilter }: Props): ReactNode {
  const text = useText('documents');
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)] as const);
    onFilter(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
  };
  const kinds = DocumentKind.options.map((value) => ({ value, text: text.kinds[value] }));
  const states = DocumentState.options.map((value) => ({ value, text: text.states[value] }));
  return (
    <Disclosure summary={text.filterTitle} open={kind !== '' || state !== ''}>
      <form onSubmit={apply}>
        <Select
          id="filter-kind"
          name="kind"
          label={text.filterKind}
          empty={text.every}
          options={kinds}
          defaultValue={kind}
        />
        <Select
          id="filter-state"
          name="state"
          label={text.filterState}
          empty={text.every}
          options={states}
          defaultValue={state}
        />
        <Actions>
          <Button type="submit" look="secondary">
            {text.filter}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
