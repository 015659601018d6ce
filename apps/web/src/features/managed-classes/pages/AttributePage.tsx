import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '#shared/api/client.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { AttributeEditor } from '../components/AttributeEditor.tsx';
import { managedAttributesQuery } from '../queries.ts';
import { frequentProblems } from '#shared/api/problem.ts';

/** O10: an attribute that is there. */
export function AttributePage(): ReactNode {
  const key = useCodeParameter('key');
  const { data: attributes } = useSuspenseQuery(managedAttributesQuery);
  const attribute = attributes.find((one) => one.key === key);
  if (!attribute) throw new ApiProblem({ ...frequentProblems.notFound, title: key });
  return <AttributeEditor key={key} attribute={attribute} next={attribute.position} />;
}
