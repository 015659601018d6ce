import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { categoriesQuery } from '../queries.ts';
import { CategoryCards } from './CategoryCards.tsx';

/** A4: the categories that hold services, for pages of other rooms. Stands under an h2. */
export function ServiceTiles(): ReactNode {
  const { data: categories } = useSuspenseQuery(categoriesQuery);
  return <CategoryCards categories={categories.filter(({ parent, services }) => parent === null && services > 0)} />;
}
