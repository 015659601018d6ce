import type { ApiProblem, ServerFieldError } from '#shared/api/problem.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { faultOffset } from './json-fault.ts';
import { lineAt, lineOf } from './json-place.ts';

type Words = TextsOf<'administration'>['editor'];

export interface FieldIds {
  readonly definition: string;
  readonly offices: string;
}

const prefix = '/definition';

/** The first fault of a text that is not JSON. */
export const syntaxError = (
  typed: string,
  { words, ids }: { readonly words: Words; readonly ids: FieldIds },
): SummarisedError => ({
  fieldId: ids.definition,
  text: words.syntaxLine(lineAt(typed, faultOffset(typed) ?? 0), words.notJson),
});

/** What the API objects to, each with the line of the text it is about. */
export const placedErrors = (
  typed: string,
  refusal: ApiProblem,
  { words, ids }: { readonly words: Words; readonly ids: FieldIds },
): readonly SummarisedError[] =>
  refusal.errors.map(({ pointer, text }: ServerFieldError) => {
    if (!pointer.startsWith(prefix)) return { fieldId: ids.offices, text };
    const inside = pointer.slice(prefix.length);
    return { fieldId: ids.definition, text: words.line(lineOf(typed, inside), inside || '/', text) };
  });
