import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { MakerEditor } from '../../components/MakerEditor.tsx';
import { managedMakerQuery } from '../../queries.ts';

function KnownMaker(): ReactNode {
  const { data: maker } = useSuspenseQuery(managedMakerQuery(useIdParameter('makerId')));
  return <MakerEditor key={maker.id} maker={maker} />;
}

/** O10: a maker to be added, changed or put out of use. */
export function ManagedMakerPage(): ReactNode {
  return useParams().makerId === 'new' ? <MakerEditor maker={null} /> : <KnownMaker />;
}
