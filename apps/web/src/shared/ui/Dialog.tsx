import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Widgets.module.css';

interface Props {
  readonly open: boolean;
  /** Escape and the closing buttons. */
  readonly onClose: () => void;
  readonly title: string;
  /** Ends with an Actions row that has a button to leave. */
  readonly children: ReactNode;
}

/**
 * A question that must be answered before going on. Native: the rest of the page is inert, focus returns by itself –
 * before news about the answer takes it, hence the layout effects.
 */
export function Dialog({ open, onClose, title, children }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) {
      element.showModal();
      // The title first: focus on the first button would skip the question.
      heading.current?.focus();
    }
    if (open || !element?.open) return;
    element.close();
    // What had the focus before may be gone by now.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      // Taller than the window, it scrolls, and what scrolls would be a stop of its own on the way back.
      tabIndex={-1}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={open ? onClose : undefined}
    >
      {open && (
        <>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}
