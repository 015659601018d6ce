import { commonProblems } from '@cabinet/contracts/http/problem';
import { useParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';

/** A parameter of the address, checked: `useParameter('applicationId', ApplicationId)`. A wrong one shows the 404 page. */
export const useParameter = <S extends z.ZodMiniType>(name: string, schema: S): z.output<S> => {
  const parsed = z.safeParse(schema, useParams()[name]);
  if (!parsed.success) throw new ApiProblem({ ...commonProblems.notFound, title: name });
  return parsed.data;
};
