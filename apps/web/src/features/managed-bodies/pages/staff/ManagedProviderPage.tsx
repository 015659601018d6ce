import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { ProviderEditor } from '../../components/ProviderEditor.tsx';
import { managedProviderQuery } from '../../queries.ts';

function KnownProvider(): ReactNode {
  const { data: provider } = useSuspenseQuery(managedProviderQuery(useIdParameter('providerId')));
  return <ProviderEditor key={provider.id} provider={provider} />;
}

/** O10: a provider of social services to be added, changed or put out of use. */
export function ManagedProviderPage(): ReactNode {
  return useParams().providerId === 'new' ? <ProviderEditor provider={null} /> : <KnownProvider />;
}
