import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Field.module.css';
import { VisuallyHidden } from './layout.tsx';

/** What every question has: its words, a one-sentence hint without links, and what is wrong with the answer. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Adds «(необов’язково)». Required answers carry no mark. */
  readonly optional?: boolean | undefined;
  /** The label is the page's h1: for pages that ask one question. */
  readonly asHeading?: boolean | undefined;
}

type Message = Pick<FieldProps, 'id' | 'hint' | 'error'>;

/** Attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** The ids of the hint and the error, for `aria-describedby`. */
export const describedBy = ({ id, hint, error }: Message): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

const frameOf = (error: string | undefined): string => `${styles.field}${error ? ` ${styles.failed}` : ''}`;

function Words({ label, optional }: Pick<FieldProps, 'label' | 'optional'>): ReactNode {
  const text = useText('common');
  // Within an element, if of nothing: a bare string would pass by the marking of languages.
  return <>{optional ? `${label} ${text.optional}` : label}</>;
}

function HintAndError({ id, hint, error }: Message): ReactNode {
  const text = useText('common');
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <VisuallyHidden>{text.errorPrefix}</VisuallyHidden>
          {error}
        </p>
      )}
    </>
  );
}

type Props = FieldProps & { readonly children: (control: ControlProps) => ReactNode };

/** Label, hint, error and one control. */
export function Field({ id, label, hint, error, optional, asHeading, children }: Props): ReactNode {
  const words = (
    <label id={`${id}-label`} htmlFor={id} className={asHeading ? undefined : styles.label}>
      <Words label={label} optional={optional} />
    </label>
  );
  return (
    <div className={frameOf(error)}>
      {asHeading ? (
        <h1 className={styles.heading} tabIndex={-1}>
          {words}
        </h1>
      ) : (
        words
      )}
      <HintAndError id={id} hint={hint} error={error} />
      {children({ id, 'aria-describedby': describedBy({ id, hint, error }), 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

type FrameProps = Pick<FieldProps, 'id' | 'error'> & { readonly children: ReactNode };

/** Only the error and its mark at the side, for a control that brings its own label. */
export function FieldFrame({ id, error, children }: FrameProps): ReactNode {
  return (
    <div className={frameOf(error)}>
      <HintAndError id={id} hint={undefined} error={error} />
      {children}
    </div>
  );
}

type FieldsetProps = FieldProps & { readonly children: ReactNode };

/** A question whose answer takes several controls: radios, checkboxes, a date. */
export function Fieldset({ id, label, hint, error, optional, asHeading, children }: FieldsetProps): ReactNode {
  const words = <Words label={label} optional={optional} />;
  return (
    <fieldset className={frameOf(error)} aria-describedby={describedBy({ id, hint, error })}>
      <legend className={asHeading ? undefined : styles.label}>
        {asHeading ? (
          <h1 className={styles.heading} tabIndex={-1}>
            {words}
          </h1>
        ) : (
          words
        )}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
