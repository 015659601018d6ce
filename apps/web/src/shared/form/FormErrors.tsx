import type { ReactNode } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useText } from '#shared/i18n/texts.ts';
import { usePageErrors } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { ErrorSummary, type SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { fieldId } from './field-state.ts';
import type { ContractForm, FormSchema } from './use-contract-form.ts';

interface Leaf {
  readonly name: string;
  readonly message: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const leavesOf = (errors: unknown, prefix = ''): Leaf[] => {
  if (!isRecord(errors) || errors instanceof Element) return [];
  if (typeof errors.message === 'string') return [{ name: prefix, message: errors.message }];
  return Object.entries(errors)
    .filter(([key]) => key !== 'ref')
    .flatMap(([key, value]) => leavesOf(value, prefix ? `${prefix}.${key}` : key));
};

const isBefore = (left: Element, right: Element): boolean =>
  (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** In the order of the page; an answer without a box of its own comes last. */
const byPlace = (left: SummarisedError, right: SummarisedError): number => {
  const [a, b] = [left, right].map(({ fieldId: id }) => (id ? document.getElementById(id) : null));
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return isBefore(a, b) ? -1 : 1;
};

const summaryOf = (formId: string, errors: unknown): SummarisedError[] =>
  leavesOf(errors)
    .map(({ name, message }) => {
      const id = fieldId(formId, name);
      return { text: message, fieldId: document.getElementById(id) ? id : undefined };
    })
    .toSorted(byPlace);

const labelOf = (id: string | undefined): string | undefined => {
  const control = id === undefined ? null : document.getElementById(id);
  const words = control?.closest('fieldset')?.querySelector('legend') ?? document.getElementById(`${id}-label`);
  return words?.textContent ?? undefined;
};

/** Two links of the same words must not lead to different fields (WCAG 2.4.9): such errors say their field's name. */
const toldApart = (errors: readonly SummarisedError[]): SummarisedError[] =>
  errors.map((error) => {
    const isAlone = errors.filter(({ text }) => text === error.text).length === 1;
    const label = labelOf(error.fieldId);
    return isAlone || !label ? error : { ...error, text: `${label}: ${error.text}` };
  });

/** What happened and what to do: the API says both, the connection only the second. */
const told = ({ title, detail }: { readonly title: string; readonly detail: string }, trouble: unknown): string =>
  trouble instanceof ApiProblem && trouble.detail && trouble.detail !== title ? `${title}. ${detail}` : detail;

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
}

/** The error summary of a form; give it to Page as `errors`. */
export function FormErrors<S extends FormSchema>({ form }: Props<S>): ReactNode {
  const text = useText('common').errors;
  const words = form.trouble === undefined ? undefined : problemWords(form.trouble, text);
  const errors = [
    ...(words ? [{ text: told(words, form.trouble) }] : []),
    ...toldApart(summaryOf(form.id, form.errors)),
  ];
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
