import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Messages.module.css';

export interface SummarisedError {
  /** The control to go to; absent when the trouble belongs to no single field. */
  readonly fieldId?: string | undefined;
  /** Another page that holds the control. */
  readonly href?: string | undefined;
  readonly text: string;
  /** Nobody was signed in: it is over once they are. */
  readonly untilSignedIn?: boolean | undefined;
}

interface Props {
  readonly errors: readonly SummarisedError[];
  /** Changes with each attempt to send, so that focus comes back here every time. */
  readonly attempt?: number | undefined;
  readonly children?: ReactNode;
}

const showWithLabel = (event: MouseEvent, fieldId: string): void => {
  const control = document.getElementById(fieldId);
  if (!control) return;
  event.preventDefault();
  const words =
    control.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(fieldId)}"]`);
  (words ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
};

/** Stands above the h1, takes the focus, and leads to each field that needs another answer. */
export function ErrorSummary({ errors, attempt, children }: Props): ReactNode {
  const text = useText('common');
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  // `attempt` is watched on purpose: a new attempt moves the focus even when the errors are the same
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles.summary} data-error-summary="">
      <div role="alert">
        <h2>{text.errors.summaryTitle}</h2>
        <ul>
          {errors.map(({ fieldId, href, text: words }) => (
            <li key={`${fieldId} ${href} ${words}`}>
              {href ? (
                <a href={href}>{words}</a>
              ) : fieldId ? (
                <a href={`#${fieldId}`} onClick={(event) => showWithLabel(event, fieldId)}>
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
}
