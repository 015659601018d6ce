import type * as core from 'zod/v4/core';
import type { FieldError } from './problem.ts';

/** A message of this form is one of our own codes; anything else is the library's text, which is never shown. */
const ourCode = /^[a-z][a-z0-9]*(\.[a-z0-9_]+)+$/;

const escapePointer = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

const codeOf = (issue: core.$ZodIssue): string => {
  if (ourCode.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'field.required' : 'field.type';
  if (issue.code === 'too_small')
    return issue.origin === 'string' && Number(issue.minimum) <= 1 ? 'field.required' : 'field.too_small';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'field.too_long' : 'field.too_big';
  if (issue.code === 'invalid_value') return 'field.choice';
  if (issue.code === 'unrecognized_keys') return 'field.unknown';
  return 'field.format';
};

const paramsOf = (issue: core.$ZodIssue): FieldError['params'] => {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'custom' && issue.params) return issue.params as FieldError['params'];
  return undefined;
};

/** Turns what zod found into places and codes; the same function serves the API's answers and the SPA's forms. */
export const fieldErrors = (issues: readonly core.$ZodIssue[]): FieldError[] =>
  issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    const params = paramsOf(issue);
    return paths.map((path) => ({
      pointer: path.map((part) => `/${escapePointer(part)}`).join(''),
      code: codeOf(issue),
      ...(params && { params }),
    }));
  });
