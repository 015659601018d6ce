import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type * as core from 'zod/v4/core';
import * as z from 'zod/mini';
import { answerAt } from './answer-path.ts';

/** A contract that a form can fill. */
export type FormSchema = core.$ZodType<unknown, Record<string, unknown>>;

export interface FormIssue extends Pick<FieldError, 'code' | 'params'> {
  /** As forms name their answers: `address.street`, `phones.0`. */
  readonly name: string;
}

export type Checked<Answers> =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly FormIssue[] };

/** `/phones/0` → `phones.0` (RFC 6901). */
export const nameOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

// reportInput: without it a missing answer and a wrong one look the same to fieldErrors().
const parse = <S extends FormSchema>(schema: S, values: unknown): Checked<core.output<S>> => {
  const result = z.safeParse(schema, values, { reportInput: true });
  if (result.success) return { ok: true, answers: result.data };
  const issues = fieldErrors(result.error.issues).map(({ pointer, ...rest }) => {
    const name = nameOf(pointer);
    // Nothing ticked is a missing answer, not a short list.
    const value: unknown = answerAt(values, name);
    const missing = rest.code === 'field.too_small' && Array.isArray(value) && value.length === 0;
    return { ...rest, name, code: missing ? 'field.required' : rest.code };
  });
  return { ok: false, issues };
};

const without = (values: unknown, names: ReadonlySet<string>, prefix = ''): unknown => {
  if (Array.isArray(values)) return values.map((value, index) => without(value, names, `${prefix}${index}.`));
  if (typeof values !== 'object' || values === null || Object.getPrototypeOf(values) !== Object.prototype)
    return values;
  const kept = Object.entries(values).filter(([key]) => !names.has(prefix + key));
  return Object.fromEntries(kept.map(([key, value]) => [key, without(value, names, `${prefix}${key}.`)]));
};

/**
 * Checks answers against the contract. A box left empty holds '', which the contract of an optional answer would refuse:
 * such answers are left out, and only if the contract then still objects, the objection to '' is reported –
 * unless the contract has words of its own for what is absent: «пошту або телефон» is truer than «пошту».
 */
export const check = <S extends FormSchema>(schema: S, values: unknown): Checked<core.output<S>> => {
  const first = parse(schema, values);
  if (first.ok) return first;
  const empty = new Set(first.issues.map(({ name }) => name).filter((name) => answerAt(values, name) === ''));
  if (empty.size === 0) return first;
  const second = parse(schema, without(values, empty));
  if (second.ok) return second;
  const issues = second.issues.map((issue) =>
    empty.has(issue.name) && issue.code === 'field.required'
      ? (first.issues.find(({ name }) => name === issue.name) ?? issue)
      : issue,
  );
  return { ok: false, issues };
};
