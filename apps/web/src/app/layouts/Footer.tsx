import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { sections } from '#shared/navigation/sections.ts';
import styles from './Frame.module.css';
import { useLinks } from './links.ts';
import { LinkRow } from './NavigationBar.tsx';

/** Help stands here first, in the same place on every page (WCAG 3.2.6). */
export function Footer(): ReactNode {
  const text = useText('common');
  const links = useLinks(sections.footer);
  return (
    <footer className={styles.footer}>
      <div className={styles.wrap}>
        <h2>{text.frame.helpTitle}</h2>
        <p>{text.frame.helpText}</p>
        <nav aria-label={text.frame.footer}>
          <LinkRow links={links} />
        </nav>
      </div>
    </footer>
  );
}
