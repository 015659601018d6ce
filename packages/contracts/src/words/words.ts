import { fieldsEn } from './fields.en.ts';
import { fieldsUk } from './fields.uk.ts';
import { problemsEn } from './problems.en.ts';
import type { ProblemWords } from './problem-words.ts';
import { problemsUk } from './problems.uk.ts';

type Language = 'uk' | 'en';
type Params = Readonly<Record<string, string | number>>;

const problems: Record<Language, Record<string, ProblemWords>> = { uk: problemsUk, en: problemsEn };
const fields: Record<Language, Record<string, string | ((params: Params) => string)>> = { uk: fieldsUk, en: fieldsEn };

/** Title and advice for a problem. An unknown code reads as an internal error, and a test keeps that from happening. */
export const problemText = (language: Language, code: string): ProblemWords =>
  problems[language][code] ?? problems[language]['common.internal'] ?? { title: code, detail: '' };

/** What is wrong with one field and how to mend it. */
export function fieldText(language: Language, code: string, params: Params = {}): string {
  const words = fields[language][code] ?? fields[language]['field.format'] ?? code;
  return typeof words === 'function' ? words(params) : words;
}

export const knownProblemCodes: ReadonlySet<string> = new Set(Object.keys(problemsUk));
export const knownFieldCodes: ReadonlySet<string> = new Set(Object.keys(fieldsUk));
