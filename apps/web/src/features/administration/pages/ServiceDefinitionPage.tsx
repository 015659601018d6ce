import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { DefinitionEditor } from '../components/DefinitionEditor.tsx';
import { publishedServiceQuery } from '../queries.ts';

/** The next revision of a service, begun with the one in force. */
export function ServiceDefinitionPage(): ReactNode {
  const code = useCodeParameter('code');
  const { data: service } = useSuspenseQuery(publishedServiceQuery(code));
  const [initial] = useState(() => JSON.stringify(service.definition, null, 2));
  return <DefinitionEditor service={service} initial={initial} />;
}
