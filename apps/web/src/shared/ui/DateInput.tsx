import type { ReactNode, Ref } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { describedBy, type FieldProps, Fieldset } from './Field.tsx';
import styles from './Field.module.css';

/** A date as typed, before anybody understood it. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type Part = keyof TypedDate;
const parts: readonly Part[] = ['day', 'month', 'year'];

export type DateInputProps = FieldProps & {
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  /** The box that is wrong, when it is one of the three. */
  readonly wrong?: Part | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** A date of birth: lets the browser fill it in. */
  readonly birthday?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

const boxId = (id: string, part: Part): string => (part === 'day' ? id : `${id}-${part}`);

/** A date somebody remembers: three text boxes, no calendar, month as a number or a word. */
export function DateInput({ value, onChange, wrong, onBlur, birthday, ref, ...field }: DateInputProps): ReactNode {
  const text = useText('common');
  const { id, error } = field;
  const isWrong = (part: Part): boolean => error !== undefined && (wrong ?? part) === part;
  const hint = field.hint ?? text.date.hint;
  return (
    <Fieldset {...field} hint={hint}>
      <div className={styles.date}>
        {parts.map((part) => (
          <div key={part}>
            <label htmlFor={boxId(id, part)}>{text.date[part]}</label>
            <input
              id={boxId(id, part)}
              ref={part === 'day' ? ref : undefined}
              className={`${styles.input} ${styles[part] ?? ''}`}
              type="text"
              inputMode={part === 'month' ? undefined : 'numeric'}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              aria-invalid={isWrong(part) || undefined}
              aria-describedby={isWrong(part) ? describedBy({ id, hint: undefined, error }) : undefined}
              value={value[part]}
              onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
              onBlur={onBlur}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
