import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { VisuallyHidden } from './layout.tsx';
import { OptionList, optionId, optionListId } from './OptionList.tsx';
import { useOptions } from './use-options.ts';

type Props = Omit<FieldProps, 'error' | 'optional' | 'asHeading'> & {
  readonly name: string;
  readonly defaultValue?: string | undefined;
  readonly maxLength?: number | undefined;
  /** What somebody may be about to type, best first; nothing is offered when it fails. */
  readonly findWords: (typed: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** «3 підказки», and for 0 «Підказок немає». */
  readonly found: (count: number) => string;
};

const leastLetters = 2;

/**
 * A box of a search that offers words (APG “list autocomplete with manual selection”). A word that is chosen fills the
 * box; only Enter in the box and the button of the form search. Its value lives in the box itself, so a SearchForm sets it.
 */
export function SearchBox({ name, defaultValue, maxLength, findWords, found, ...field }: Props): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, state } = useOptions({
    typed,
    wanted: open,
    minLetters: leastLetters,
    findOptions: async (words, signal) => (await findWords(words, signal)).map((text) => ({ value: text, text })),
  });
  const expanded = open && options.length > 0;
  const [told, setTold] = useState('');
  // While the next words are looked for the last news stands: said anew with each letter it would only be in the way.
  const news = state === 'searching' ? told : state === 'ready' ? found(options.length) : '';
  if (news !== told) setTold(news);

  const show = (words: string): void => {
    setTyped(words);
    setOpen(true);
    setActive(-1);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (words: string): void => {
    if (box.current) box.current.value = words;
    close();
  };
  /** The list goes when the press that took the focus is over: what stands below must not move from under it. */
  const leave = (): void => addEventListener('click', close, { once: true });
  /** Left alone, Enter sends the form and Tab goes on: then there is nothing to offer any more. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const chosen = expanded ? options[active] : undefined;
    const last = options.length - 1;
    if (event.key === 'Enter' && chosen) pick(chosen.text);
    else if (event.key === 'Escape' && expanded) close();
    else if (event.key === 'ArrowDown' && !expanded) show(event.currentTarget.value);
    else if (event.key === 'ArrowDown') setActive(active < last ? active + 1 : 0);
    else if (event.key === 'ArrowUp' && expanded) setActive(active > 0 ? active - 1 : last);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      close();
      return;
    } else return;
    event.preventDefault();
  };
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            ref={box}
            className={styles.input}
            type="text"
            enterKeyHint="search"
            role="combobox"
            name={name}
            autoComplete="off"
            spellCheck={false}
            maxLength={maxLength}
            defaultValue={defaultValue}
            aria-autocomplete="list"
            aria-expanded={expanded}
            aria-controls={optionListId(field.id)}
            aria-activedescendant={expanded && active >= 0 ? optionId(field.id, active) : undefined}
            onChange={({ currentTarget }) => show(currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <OptionList
            fieldId={field.id}
            options={options}
            active={active}
            open={expanded}
            onPick={({ text }) => pick(text)}
          />
          <VisuallyHidden>
            <span role="status">{news}</span>
          </VisuallyHidden>
        </>
      )}
    </Field>
  );
}
