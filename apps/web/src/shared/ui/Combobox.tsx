import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { VisuallyHidden } from './layout.tsx';
import { OptionList, optionId, optionListId } from './OptionList.tsx';
import { type ComboboxOption, useOptions } from './use-options.ts';

export type { ComboboxOption } from './use-options.ts';

export type ComboboxProps = FieldProps & {
  readonly name?: string | undefined;
  /** What was chosen before, or null. */
  readonly value: ComboboxOption | null;
  readonly onChange: (option: ComboboxOption | null) => void;
  /** Finds options for the typed text; may ask the server. */
  readonly findOptions: (typed: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  /** How many letters are needed before a search makes sense; 2 unless told. */
  readonly minLetters?: number | undefined;
  readonly autoComplete?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** An editable box with suggestions (APG “list autocomplete with manual selection”); the rest of the page stays readable. */
export function Combobox(props: ComboboxProps): ReactNode {
  const { name, value, onChange, findOptions, minLetters = 2, autoComplete = 'off', onBlur, ref, ...field } = props;
  const text = useText('common').combobox;
  const [typed, setTyped] = useState(value?.text ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, state } = useOptions({ typed, wanted: open, findOptions, minLetters });
  const expanded = open && options.length > 0;

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const type = (next: string): void => {
    setTyped(next);
    setOpen(true);
    setActive(-1);
    if (value) onChange(null);
  };
  const pick = (option: ComboboxOption): void => {
    setTyped(option.text);
    onChange(option);
    close();
  };
  const leave = (): void => {
    close();
    onBlur?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = expanded ? options[active] : undefined;
    if (event.key === 'ArrowDown') setActive(open ? Math.min(active + 1, options.length - 1) : 0);
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen) pick(chosen);
    // Whoever waits for the options is not done with the form.
    else if (event.key === 'Enter' && state === 'searching') setActive(-1);
    else if (event.key === 'Escape' && open) close();
    else return;
    if (event.key.startsWith('Arrow')) setOpen(true);
    event.preventDefault();
  };
  const status = {
    idle: '',
    short: text.typeMore(minLetters),
    searching: text.searching,
    failed: text.failed,
    ready: options.length > 0 ? text.found(options.length) : text.nothing,
  }[open ? state : 'idle'];

  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            ref={ref}
            className={styles.input}
            type="text"
            role="combobox"
            name={name}
            autoComplete={autoComplete}
            aria-autocomplete="list"
            aria-expanded={expanded}
            aria-controls={optionListId(field.id)}
            aria-activedescendant={expanded && active >= 0 ? optionId(field.id, active) : undefined}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <OptionList fieldId={field.id} options={options} active={active} open={expanded} onPick={pick} />
          <p role="status" className={styles.hint}>
            {state === 'ready' && options.length > 0 ? <VisuallyHidden>{status}</VisuallyHidden> : status}
          </p>
        </>
      )}
    </Field>
  );
}
