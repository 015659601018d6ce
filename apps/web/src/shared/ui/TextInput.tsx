import { type ComponentProps, type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { VisuallyHidden } from './layout.tsx';

/** The expected length of an answer, seen in the width of its box. */
export type InputWidth = 'short' | 'medium' | 'full';

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  'className' | 'style' | 'id' | 'placeholder' | 'required' | 'disabled' | 'children' | 'width'
>;

const classOf = (width: InputWidth): string =>
  width === 'full' ? (styles.input ?? '') : `${styles.input} ${styles[width]}`;

export type TextInputProps = FieldProps & Native<'input'> & { readonly width?: InputWidth | undefined };

/** A one-line answer. */
export function TextInput({
  id,
  label,
  hint,
  error,
  optional,
  asHeading,
  width = 'full',
  ...rest
}: TextInputProps): ReactNode {
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      {(control) => <input type="text" {...rest} {...control} className={classOf(width)} />}
    </Field>
  );
}

export type PasswordInputProps = Omit<TextInputProps, 'type' | 'width'> & {
  /** Read after «Показати пароль», when the page has two such buttons. */
  readonly shows?: string | undefined;
};

/** A password that may be pasted, filled by a manager and looked at. */
export function PasswordInput(props: PasswordInputProps): ReactNode {
  const { id, label, hint, error, optional, asHeading, shows, ...rest } = props;
  const text = useText('common');
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      {(control) => (
        <span className={styles.row}>
          <input
            autoCapitalize="none"
            spellCheck={false}
            {...rest}
            {...control}
            type={shown ? 'text' : 'password'}
            className={styles.input}
          />
          <Button look="secondary" aria-controls={id} onClick={() => setShown(!shown)}>
            {shown ? text.hidePassword : text.showPassword}
            {shows && <VisuallyHidden>, {shows}</VisuallyHidden>}
          </Button>
        </span>
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps & Native<'textarea'>;

/** An answer in several lines. */
export function TextArea({ id, label, hint, error, optional, asHeading, rows = 5, ...rest }: TextAreaProps): ReactNode {
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      {(control) => <textarea {...rest} {...control} rows={rows} className={`${styles.input} ${styles.area}`} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export type SelectProps = FieldProps &
  Native<'select'> & {
    readonly options: readonly Option[];
    /** The choice of nothing, first in the list: «Будь-яка тема»; «Виберіть зі списку» when left out, none when false. */
    readonly empty?: string | false | undefined;
  };

/** One of a known list. Up to eight choices are better as Radios. */
export function Select({
  id,
  label,
  hint,
  error,
  optional,
  asHeading,
  options,
  empty,
  ...rest
}: SelectProps): ReactNode {
  const text = useText('common');
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      {(control) => (
        <select {...rest} {...control} className={styles.input}>
          {empty !== false && <option value="">{empty ?? text.chooseOption}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
