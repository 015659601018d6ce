import type { ComponentProps, ReactNode } from 'react';
import styles from './Layout.module.css';

interface Children {
  readonly children: ReactNode;
}

/** Things under each other with even space. */
export function Stack({ children, loose = false }: Children & { readonly loose?: boolean }): ReactNode {
  return <div className={loose ? `${styles.stack} ${styles.loose}` : styles.stack}>{children}</div>;
}

/** Things beside each other while there is room; under each other on a phone. */
export function Columns({ children }: Children): ReactNode {
  return <div className={styles.columns}>{children}</div>;
}

/** The content (first child) with a narrower side block (second child). */
export function WithAside({ children }: Children): ReactNode {
  return <div className={styles.aside}>{children}</div>;
}

/** Filters (first child) before what they leave (second child): beside it where there is room, above it on a phone. */
export function WithFilters({ children }: Children): ReactNode {
  return <div className={styles.filtered}>{children}</div>;
}

/** A row of buttons and links that end a form or a section. */
export function Actions({ children }: Children): ReactNode {
  return <div className={styles.actions}>{children}</div>;
}

/** A framed group; give it a heading of its own. */
export function Card({ children }: Children): ReactNode {
  return <div className={styles.card}>{children}</div>;
}

/** Read aloud, not shown. For context that the eye has already. */
export function VisuallyHidden({ children }: Children): ReactNode {
  return <span className={styles.hidden}>{children}</span>;
}

/** The opening sentence of a page, larger. */
export function Lead({ children }: Children): ReactNode {
  return <p className={styles.lead}>{children}</p>;
}

/** A secondary sentence. */
export function Hint({ children, id }: Children & { readonly id?: string }): ReactNode {
  return (
    <p className={styles.hint} id={id}>
      {children}
    </p>
  );
}

interface LinkListProps {
  readonly items: readonly { readonly href: string; readonly text: string }[];
}

/** A list where every row is one link, easy to hit. */
export function LinkList({ items }: LinkListProps): ReactNode {
  return (
    <ul className={styles.links}>
      {items.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

type LinkProps = Omit<ComponentProps<'a'>, 'className' | 'style'> & { readonly href: string };

/** A link that stands alone: 44 px high. Inside a sentence write a plain `<a>`. */
export function Link({ children, ...rest }: LinkProps): ReactNode {
  return (
    <a {...rest} className={styles.standalone}>
      {children}
    </a>
  );
}
