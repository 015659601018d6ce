import type { ReactNode } from 'react';
import { Actions, Link } from '#shared/ui/layout.tsx';

interface Props {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
}

/** Views of one list, each at its own address; the one shown is marked. */
export function FilterLinks({ label, links }: Props): ReactNode {
  return (
    <nav aria-label={label}>
      <Actions>
        {links.map(({ href, text, current }) => (
          <Link key={href} href={href} aria-current={current ? 'page' : undefined}>
            {text}
          </Link>
        ))}
      </Actions>
    </nav>
  );
}
