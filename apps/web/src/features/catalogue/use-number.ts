import { useParams } from 'react-router-dom';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';

/** The number of the product in the address; anything else shows the 404 page. */
export const useProductNumber = (): number => {
  const given = useParams().number ?? '';
  if (!/^[1-9]\d{0,9}$/.test(given)) throw new ApiProblem({ ...frequentProblems.notFound, title: 'number' });
  return Number(given);
};
