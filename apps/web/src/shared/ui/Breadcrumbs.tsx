import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import styles from './Lists.module.css';

interface Props {
  /** From the top of the site to the parent of this page; the page itself is its h1. */
  readonly trail: readonly { readonly href: string; readonly text: string }[];
}

/** Where this page lies. */
export function Breadcrumbs({ trail }: Props): ReactNode {
  const text = useText('common');
  return (
    <nav className={styles.crumbs} aria-label={text.frame.breadcrumbs}>
      <ol>
        {trail.map(({ href, text: words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface BackLinkProps {
  readonly href: string;
  readonly children?: string | undefined;
}

/** One step back in a flow; answers stay. */
export function BackLink({ href, children }: BackLinkProps): ReactNode {
  const text = useText('common');
  return (
    <a href={href} className={styles.back}>
      ‹ {children ?? text.back}
    </a>
  );
}
