import type { OfficeId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { OfficeEditor } from '../components/OfficeEditor.tsx';
import { managedOfficesQuery } from '../queries.ts';

/** A centre to be changed or closed. */
export function OfficePage(): ReactNode {
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(managedOfficesQuery);
  const office = data.find(({ id }) => id === officeId);
  if (!office) throw new ApiProblem({ ...frequentProblems.notFound, title: officeId });
  return <OfficeEditor office={office} />;
}
