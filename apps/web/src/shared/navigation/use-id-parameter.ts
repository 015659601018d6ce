import { commonProblems } from '@cabinet/contracts/http/problem';
import { useParams } from 'react-router-dom';
import { ApiProblem } from '#shared/api/problem.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in the address, checked without the contracts: for pages that must stay small. A wrong one shows the 404 page. */
export const useIdParameter = <Id extends string>(name: string): Id => {
  const given = useParams()[name] ?? '';
  if (!uuid.test(given)) throw new ApiProblem({ ...commonProblems.notFound, title: name });
  // Ids are UUIDs with a brand, and a UUID it is.
  return given as Id;
};
