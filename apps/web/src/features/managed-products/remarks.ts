import type { FieldError } from '@cabinet/contracts/http/problem';
import { ApiProblem, frequentProblems, type ServerFieldError } from '#shared/api/problem.ts';
import { loadFieldWords, wordsFor } from '#shared/form/words.ts';

/** Remarks in the words of the language of the page. */
export const inWords = async (faults: readonly FieldError[]): Promise<ServerFieldError[]> => {
  const common = await loadFieldWords();
  return faults.map((fault) => ({ ...fault, text: wordsFor(fault, common, undefined) }));
};

/** Shows remarks at their fields, as if the server had made them. */
export const refusalOf = (errors: readonly ServerFieldError[]): ApiProblem =>
  new ApiProblem({ ...frequentProblems.invalidRequest, title: '', errors: [...errors] });

/** What a remark is about, as far as its pointer tells. */
export interface About {
  /** A field of the form: `name`, `photos`, `classCode`. */
  readonly field: string;
  /** Its turn in a list, from 1. */
  readonly place: number | null;
  readonly side: 'uk' | 'en' | null;
  /** The key of an attribute. */
  readonly attribute: string | null;
}

const wholePlace = /^\d+$/;

/** `/definition/photos/0/alt/en` is about the words in English of the first photograph. */
export const aboutOf = (pointer: string): About => {
  const parts = pointer.split('/').slice(1);
  const [field = '', nth = ''] = parts[0] === 'definition' ? parts.slice(1) : parts;
  const last = parts.at(-1);
  return {
    field,
    place: wholePlace.test(nth) ? Number(nth) + 1 : null,
    side: last === 'uk' || last === 'en' ? last : null,
    attribute: parts.includes('attributes') ? (last ?? null) : null,
  };
};
