import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import styles from './Frame.module.css';

export interface BarLink {
  readonly href: string;
  readonly text: string;
}

interface ListProps {
  readonly links: readonly BarLink[];
}

/** The link of this very page, or the section it lies in; a link with others below it stands for its own page only. */
const currency = (pathname: string, href: string, links: readonly BarLink[]): 'page' | 'true' | undefined => {
  if (pathname === href) return 'page';
  const isAbove = links.some((other) => other.href.startsWith(`${href}/`));
  return pathname.startsWith(`${href}/`) && !isAbove ? 'true' : undefined;
};

/** A row of links with the current one marked. */
export function LinkRow({ links }: ListProps): ReactNode {
  const { pathname } = useLocation();
  return (
    <ul className={styles.bar}>
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href} aria-current={currency(pathname, href, links)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface BarProps extends ListProps {
  readonly more?: readonly BarLink[] | undefined;
}

/** The sections; on a phone they fold behind a «Меню» button. */
export function NavigationBar({ links, more = [] }: BarProps): ReactNode {
  const text = useText('common');
  const id = useId();
  const { pathname } = useLocation();
  const [openOn, setOpenOn] = useState<string | null>(null);
  // Opened on one page only: after a choice the menu is folded again.
  const open = openOn === pathname;
  if (links.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpenOn(null);
    event.currentTarget.querySelector('button')?.focus();
  };
  return (
    <nav aria-label={text.frame.mainNavigation} className={styles.nav} data-open={open} onKeyDown={onKeyDown}>
      <div className={styles.menu}>
        <Button
          look="secondary"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpenOn(open ? null : pathname)}
        >
          {text.frame.menu}
        </Button>
      </div>
      <div id={id}>
        <LinkRow links={links} />
        {more.length > 0 && <LinkRow links={more} />}
      </div>
    </nav>
  );
}
