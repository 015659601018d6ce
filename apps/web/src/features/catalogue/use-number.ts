import { commonProblems } from '@cabinet/contracts/http/problem';
import { useParams } from 'react-router-dom';
import { ApiProblem } from '#shared/api/problem.ts';

/** The number of the product in the address; anything else shows the 404 page. */
export const useProductNumber = (): number => {
  const given = useParams().number ?? '';
  if (!/^[1-9]\d{0,9}$/.test(given)) throw new ApiProblem({ ...commonProblems.notFound, title: 'number' });
  return Number(given);
};
