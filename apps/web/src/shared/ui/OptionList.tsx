import { type ReactNode, useEffect } from 'react';
import styles from './Field.module.css';
import type { ComboboxOption } from './use-options.ts';

interface ListProps {
  readonly fieldId: string;
  readonly options: readonly ComboboxOption[];
  /** The place of the option that the keys have come to; -1: none. */
  readonly active: number;
  readonly open: boolean;
  readonly onPick: (option: ComboboxOption) => void;
}

export const optionListId = (fieldId: string): string => `${fieldId}-options`;

export const optionId = (fieldId: string, place: number): string => `${optionListId(fieldId)}-${place}`;

/** What a combobox offers. The focus stays in the box, which points here (APG). */
export function OptionList({ fieldId, options, active, open, onPick }: ListProps): ReactNode {
  useEffect(() => {
    // Where no focus goes, no browser scrolls by itself.
    if (open && active >= 0) document.getElementById(optionId(fieldId, active))?.scrollIntoView({ block: 'nearest' });
  }, [fieldId, active, open]);
  return (
    <div
      id={optionListId(fieldId)}
      role="listbox"
      aria-labelledby={`${fieldId}-label`}
      className={styles.options}
      hidden={!open}
    >
      {options.map((option, place) => (
        <Row
          key={option.value}
          id={optionId(fieldId, place)}
          text={option.text}
          active={place === active}
          onPick={() => onPick(option)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly text: string;
  readonly active: boolean;
  readonly onPick: () => void;
}

function Row({ id, text, active, onPick }: RowProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box, which keeps the focus (APG)
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, aria-activedescendant points here (APG)
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {text}
    </div>
  );
}
