import { useParams } from 'react-router-dom';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const word = /^[\w-]{1,60}$/;

/** A parameter of the address that must look so; a wrong one shows the 404 page. */
const useChecked = (name: string, shape: RegExp): string => {
  const given = useParams()[name] ?? '';
  if (!shape.test(given)) throw new ApiProblem({ ...frequentProblems.notFound, title: name });
  return given;
};

/** An id in the address, checked without the contracts: a page that only reads carries no zod. */
// Ids are UUIDs with a brand, and a UUID it is.
export const useIdParameter = <Id extends string>(name: string): Id => useChecked(name, uuid) as Id;

/** A code in the address: of a service, a question, a row of documents. Whether there is such a one, the page finds out. */
export const useCodeParameter = (name: string): string => useChecked(name, word);

/** One of a few words in the address. */
export const useChoiceParameter = <Choice extends string>(name: string, choices: readonly Choice[]): Choice => {
  const given = useParams()[name];
  const chosen = choices.find((choice) => choice === given);
  if (chosen === undefined) throw new ApiProblem({ ...frequentProblems.notFound, title: name });
  return chosen;
};
