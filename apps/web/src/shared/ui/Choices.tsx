import type { ComponentProps, ReactNode, Ref } from 'react';
import { FieldFrame, type FieldProps, Fieldset } from './Field.tsx';
import styles from './Field.module.css';

/** One answer to choose; the hint belongs to this answer only. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly text: string;
  readonly hint?: string | undefined;
  /** Can be read and reached, and not chosen; the hint says why. */
  readonly blocked?: boolean | undefined;
}

type Row = Omit<ComponentProps<'input'>, 'className' | 'style' | 'children'> & {
  readonly id: string;
  readonly text: string;
  readonly hint?: string | undefined;
};

/** Not as the hint of a group is named: the first choice has the id of its group. */
const noteId = (id: string): string => `${id}-note`;

function ChoiceRow({ id, text, hint, ...input }: Row): ReactNode {
  return (
    <div className={styles.choice}>
      <input aria-describedby={hint && noteId(id)} {...input} id={id} />
      <label htmlFor={id}>{text}</label>
      {hint && (
        <p id={noteId(id)} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The first control of a group has the group's own id, so that the error summary can lead to it. */
const idOf = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`);

export type RadiosProps<Value extends string> = FieldProps & {
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value?: Value | null | undefined;
  readonly defaultValue?: Value | undefined;
  readonly onChange?: ((value: Value) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** One of at most about eight answers. Give `value` and `onChange`, or `defaultValue` and read the form. */
export function Radios<Value extends string>(props: RadiosProps<Value>): ReactNode {
  const { name, choices, value, defaultValue, onChange, onBlur, ref, ...field } = props;
  const checkedOf = (choice: Value): Pick<ComponentProps<'input'>, 'checked' | 'defaultChecked'> =>
    onChange ? { checked: value === choice } : { defaultChecked: defaultValue === choice };
  return (
    <Fieldset {...field}>
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            id={idOf(field.id, index)}
            ref={index === 0 ? ref : undefined}
            type="radio"
            name={name}
            value={choice.value}
            text={choice.text}
            hint={choice.hint}
            aria-disabled={choice.blocked}
            {...checkedOf(choice.value)}
            onChange={onChange && (() => choice.blocked || onChange(choice.value))}
            onBlur={onBlur}
          />
        ))}
      </div>
    </Fieldset>
  );
}

export type CheckboxesProps<Value extends string> = FieldProps & {
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  /** Many short answers side by side, where there is room. */
  readonly inColumns?: boolean | undefined;
  readonly onChange: (values: Value[]) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** Any number of answers. */
export function Checkboxes<Value extends string>(props: CheckboxesProps<Value>): ReactNode {
  const { name, choices, values, inColumns, onChange, onBlur, ref, ...field } = props;
  const toggled = (choice: Value, on: boolean): Value[] =>
    choices.map(({ value }) => value).filter((value) => (value === choice ? on : values.includes(value)));
  return (
    <Fieldset {...field}>
      <div className={inColumns ? `${styles.choices} ${styles.columns}` : styles.choices}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            id={idOf(field.id, index)}
            ref={index === 0 ? ref : undefined}
            type="checkbox"
            name={name}
            value={choice.value}
            text={choice.text}
            hint={choice.hint}
            checked={values.includes(choice.value)}
            onChange={(event) => onChange(toggled(choice.value, event.currentTarget.checked))}
            onBlur={onBlur}
          />
        ))}
      </div>
    </Fieldset>
  );
}

export type CheckboxProps = Omit<FieldProps, 'asHeading' | 'optional'> &
  Omit<ComponentProps<'input'>, 'className' | 'style' | 'id' | 'type'>;

/** One statement to agree with, or not. */
export function Checkbox({ id, label, hint, error, ...rest }: CheckboxProps): ReactNode {
  return (
    <FieldFrame id={id} error={error}>
      <ChoiceRow
        {...rest}
        type="checkbox"
        id={id}
        text={label}
        hint={hint}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && noteId(id), error && `${id}-error`].filter(Boolean).join(' ') || undefined}
      />
    </FieldFrame>
  );
}
