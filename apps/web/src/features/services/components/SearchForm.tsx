import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { TextInput } from '#shared/ui/TextInput.tsx';

interface Props {
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** Searches only when asked to: nothing on the page moves while somebody types. */
export function SearchForm({ words, onSearch }: Props): ReactNode {
  const text = useText('services');
  const box = useRef<HTMLInputElement>(null);
  // The box stays, and the focus in it: drawn anew it would take the focus away.
  useEffect(() => {
    if (box.current) box.current.value = words;
  }, [words]);
  const everything = (): void => {
    box.current?.focus();
    onSearch('');
  };
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('search') ?? '').trim());
  };
  return (
    <search>
      <form onSubmit={search}>
        <TextInput
          ref={box}
          id="service-search"
          name="search"
          type="search"
          label={text.searchLabel}
          hint={text.searchHint}
          defaultValue={words}
          maxLength={100}
        />
        <Actions>
          <Button type="submit">{text.search}</Button>
          {words && (
            <Button look="secondary" onClick={everything}>
              {text.searchEverything}
            </Button>
          )}
        </Actions>
      </form>
    </search>
  );
}
