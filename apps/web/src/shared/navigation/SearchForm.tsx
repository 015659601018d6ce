import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Columns } from '#shared/ui/layout.tsx';
import { useAnswerTold } from './use-answer-told.ts';

interface Props {
  /** What is asked for now, by the names of the boxes; undefined for an empty box. */
  readonly asked: Readonly<Record<string, string | undefined>>;
  /** The address of the list that answers these boxes; empty ones are left out. */
  readonly addressOf: (typed: Readonly<Record<string, string>>) => string;
  readonly submit: string;
  /** What the page has found, said once it stands there: «Знайдено 12 засобів». */
  readonly found?: string | undefined;
  /** Links beside the button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A search whose question lives in the address: the boxes follow Back and links, the focus stays where it was, what was found is said. */
export function SearchForm({ asked, addressOf, submit, found = '', beside, children }: Props): ReactNode {
  const navigate = useNavigate();
  const willTell = useAnswerTold(found);
  const form = useRef<HTMLFormElement>(null);
  const question = JSON.stringify(asked, (_name, value: unknown) => value ?? '');
  useEffect(() => {
    // Written above from texts, so texts they are.
    for (const [name, text] of Object.entries(JSON.parse(question) as Record<string, string>)) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = text;
    }
  }, [question]);
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    willTell();
    void navigate(addressOf(Object.fromEntries(typed.filter(([, text]) => text !== ''))));
  };
  return (
    <search>
      <form ref={form} noValidate onSubmit={find}>
        <Columns>{children}</Columns>
        <Actions>
          <Button type="submit" look="secondary">
            {submit}
          </Button>
          {beside}
        </Actions>
      </form>
    </search>
  );
}
