import { type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Link } from '#shared/ui/layout.tsx';
import type { Category } from './CategoryCards.tsx';

interface Props {
  readonly categories: readonly Category[];
  /** The category of the page. */
  readonly current: string;
}

// The width at which WithAside puts its second child beside the first.
const isBeside = (): boolean => matchMedia('(min-width: 52rem)').matches;

/** A10: all top categories beside the page; folded where there is no room beside it. */
export function CategoryNavigation({ categories, current }: Props): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  const [open] = useState(isBeside);
  return (
    <nav aria-label={text.categoryNavigation}>
      <Disclosure summary={text.categoryNavigation} open={open}>
        <ul>
          {categories
            .filter(({ parent }) => parent === null)
            .map(({ code, name }) => (
              <li key={code}>
                <Link
                  href={pathTo('serviceCategory', { category: code })}
                  aria-current={code === current ? 'page' : undefined}
                >
                  {say(name)}
                </Link>
              </li>
            ))}
        </ul>
      </Disclosure>
    </nav>
  );
}
