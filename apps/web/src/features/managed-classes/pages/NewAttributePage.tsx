import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AttributeEditor } from '../components/AttributeEditor.tsx';
import { managedAttributesQuery } from '../queries.ts';

/** O10: an attribute that is not there yet; it stands after all others unless told. */
export function NewAttributePage(): ReactNode {
  const { data: attributes } = useSuspenseQuery(managedAttributesQuery);
  return <AttributeEditor attribute={null} next={1 + Math.max(0, ...attributes.map(({ position }) => position))} />;
}
