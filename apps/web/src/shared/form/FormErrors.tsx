import type { ReactNode } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useText } from '#shared/i18n/texts.ts';
import { usePageErrors } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { ErrorSummary, type SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { fieldId } from './field-state.ts';
import { namedError } from './named-error.ts';
import type { ContractForm, FormSchema } from './use-contract-form.ts';

const isBefore = (left: Element, right: Element): boolean =>
  (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** In the order of the page; an answer without a box of its own comes last. */
const byPlace = (left: SummarisedError, right: SummarisedError): number => {
  const [a, b] = [left, right].map(({ fieldId: id }) => (id ? document.getElementById(id) : null));
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return isBefore(a, b) ? -1 : 1;
};

const summaryOf = <S extends FormSchema>({ id: formId, errors, wrongPart }: ContractForm<S>): SummarisedError[] =>
  Object.entries(errors)
    .map(([name, text]) => {
      const part = wrongPart(name);
      const id = fieldId(formId, name) + (part && part !== 'day' ? `-${part}` : '');
      return { text, fieldId: document.getElementById(id) ? id : undefined };
    })
    .toSorted(byPlace);

// The words «(необов’язково)» are no part of the question.
const questionAt = (id: string | undefined, optional: string): string => {
  const control = id === undefined ? null : document.getElementById(id);
  const words = document.getElementById(`${id}-label`) ?? control?.closest('fieldset')?.querySelector('legend');
  return (words?.textContent ?? '').replace(optional, '');
};

/** By ear an error in the list stands alone: it says its question, and two alike are told apart (WCAG 2.4.9). */
const toldApart = (errors: readonly SummarisedError[], optional: string): SummarisedError[] =>
  errors.map((error) => {
    const question = questionAt(error.fieldId, optional);
    const named = namedError(question, error.text);
    const isAlone = errors.filter(({ text }) => text === error.text).length === 1;
    return { ...error, text: isAlone || !question || named !== error.text ? named : `${question}: ${error.text}` };
  });

/** What happened and what to do: the API says both, the connection only the second. */
const told = ({ title, detail }: { readonly title: string; readonly detail: string }, trouble: unknown): string =>
  trouble instanceof ApiProblem && trouble.detail && trouble.detail !== title ? `${title}. ${detail}` : detail;

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
}

/** The error summary of a form; give it to Page as `errors`. */
export function FormErrors<S extends FormSchema>({ form }: Props<S>): ReactNode {
  const { errors: text, optional } = useText('common');
  const words = form.trouble === undefined ? undefined : problemWords(form.trouble, text);
  const errors = [...(words ? [{ text: told(words, form.trouble) }] : []), ...toldApart(summaryOf(form), optional)];
  usePageErrors(errors.length > 0);
  const mayRetry = form.trouble instanceof ApiProblem && form.trouble.isUncertain;
  return (
    <ErrorSummary errors={errors} attempt={form.attempt}>
      {words?.supportCode && <p>{text.supportCode(words.supportCode)}</p>}
      {mayRetry && (
        <Button look="secondary" onClick={() => form.submit()}>
          {text.retry}
        </Button>
      )}
    </ErrorSummary>
  );
}
