import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './Widgets.module.css';

export type MenuItem = { readonly text: string } & ({ readonly href: string } | { readonly onSelect: () => void });

interface Props {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** A button that opens a short menu of acts (APG menu button). */
export function MenuButton({ label, items }: Props): ReactNode {
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const open = active !== null;

  useEffect(() => {
    if (active !== null) frame.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[active]?.focus();
  }, [active]);

  const close = (): void => {
    setActive(null);
    frame.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = items.length - 1;
    const from = active ?? -1;
    const next = { ArrowDown: from >= last ? 0 : from + 1, ArrowUp: from <= 0 ? last : from - 1, Home: 0, End: last }[
      event.key
    ];
    if (event.key === 'Escape' && open) close();
    else if (next !== undefined) setActive(next);
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!frame.current?.contains(event.relatedTarget)) setActive(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for its button and items, takes no focus itself
    <div ref={frame} className={styles.menu} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        look="secondary"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setActive(open ? null : 0)}
      >
        {label}
      </Button>
      <div id={id} role="menu" aria-label={label} hidden={!open}>
        {items.map((item) => (
          <MenuRow key={item.text} item={item} onClose={close} />
        ))}
      </div>
    </div>
  );
}

function MenuRow({ item, onClose }: { readonly item: MenuItem; readonly onClose: () => void }): ReactNode {
  const frame = { role: 'menuitem', tabIndex: -1, className: styles.item } as const;
  if ('href' in item) {
    return (
      <a {...frame} href={item.href}>
        {item.text}
      </a>
    );
  }
  const select = (): void => {
    onClose();
    item.onSelect();
  };
  return (
    <button {...frame} type="button" onClick={select}>
      {item.text}
    </button>
  );
}
