import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

type Look = 'primary' | 'secondary' | 'warning' | 'plain';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled'> & {
  readonly look?: Look | undefined;
  /** Something is under way: the button stays in place and focusable, but a second press does nothing. */
  readonly busy?: boolean | undefined;
};

const classOf = (look: Look): string =>
  look === 'primary' ? (styles.button ?? '') : `${styles.button} ${styles[look]}`;

/** A button does something on this page; to go somewhere, use Link or LinkButton. */
export function Button({ look = 'primary', busy = false, type = 'button', onClick, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={classOf(look)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

type LinkButtonProps = Omit<ComponentProps<'a'>, 'className' | 'style'> & {
  readonly href: string;
  readonly look?: Look | undefined;
};

/** A link that looks like a button: the main way onward from a page. */
export function LinkButton({ look = 'primary', children, ...rest }: LinkButtonProps): ReactNode {
  return (
    <a {...rest} className={classOf(look)}>
      {children}
    </a>
  );
}
