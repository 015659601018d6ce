import type { parseMemorableDate } from '@cabinet/contracts/memorable-date';
import type { ApiProblem } from '#shared/api/problem.ts';
import type { TypedDate } from '#shared/ui/DateInput.tsx';
import { type FormIssue, nameOf } from './issues.ts';
import { loadFieldWords, type OwnWords, wordsFor } from './words.ts';

/** What is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The words of one form, by the name of the field. */
export type FormWords = Readonly<Record<string, OwnWords | undefined>>;

/** One thing that is wrong, before it is put into words. */
export interface Fault extends Pick<FormIssue, 'name' | 'code' | 'params'> {
  /** The box of a date that is wrong; undefined when it is the date as a whole. */
  readonly part?: keyof TypedDate | undefined;
  /** The server's own words, for a code that only it knows. */
  readonly text?: string | undefined;
}

const aboutOneBox = /_(?:day|month|year)(?:_missing)?$/;

/** What the three boxes of a date hold, as DateField read it: forms without dates do without the reader. */
export type ReadDate = ReturnType<typeof parseMemorableDate>;

/** The issues of a check, those of dates as precise as the three boxes allow. */
export const faultsOf = (issues: readonly FormIssue[], typedDates: ReadonlyMap<string, ReadDate>): readonly Fault[] =>
  issues.map((issue) => {
    const date = typedDates.get(issue.name);
    if (!date || date.ok) return issue;
    return { ...issue, code: date.code, part: aboutOneBox.test(date.code) ? date.part : undefined };
  });

export const serverFaultsOf = (problem: ApiProblem): readonly Fault[] =>
  problem.errors.map(({ pointer, code, text }) => ({ name: nameOf(pointer), code, text }));

/** Faults in the words of the language of the page, by field. */
export const told = async (faults: readonly Fault[], own: FormWords): Promise<FieldErrors> => {
  const common = await loadFieldWords();
  const entries = faults.map((fault) => {
    const { name, code, text } = fault;
    const words = text !== undefined && !(code in common) ? { [code]: text } : common;
    return [name || 'root', wordsFor(fault, words, own[name])] as const;
  });
  return Object.fromEntries(entries);
};

/** The server's words as they came: it knows more of what it refused than the common words say. */
export const toldByServer = (faults: readonly Fault[], own: FormWords): FieldErrors =>
  Object.fromEntries(
    faults.map(({ name, code, text = code }) => [name || 'root', wordsFor({ code }, { [code]: text }, own[name])]),
  );
