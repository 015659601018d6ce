import { useMemo } from 'react';
import type * as core from 'zod/v4/core';
import type { AnswerAt } from './answer-path.ts';
import type { Answers } from './answers.ts';
import type { ContractForm, FieldErrors, FieldName, FormSchema } from './use-contract-form.ts';

/** What a part of a form asks for. */
export type PartSchema<S extends FormSchema, At extends string> = core.$ZodType<
  unknown,
  Extract<AnswerAt<core.input<S>, At>, Record<string, unknown>>
>;

const answersAt = (answers: Answers, prefix: string): Answers => ({
  read: (name) => answers.read(prefix + name),
  collect: () => {
    answers.collect();
    return answers.read(prefix.slice(0, -1));
  },
  change: (name, answer) => answers.change(prefix + name, answer),
  reset: () => answers.reset(),
  boxProps: (name) => answers.boxProps(prefix + name),
  listen: (hear) =>
    answers.listen((name) => {
      // A change of the whole is one of all its parts.
      if (name.startsWith(prefix)) hear(name.slice(prefix.length));
      else if (prefix.startsWith(name === '' ? '' : `${name}.`)) hear('');
    }),
});

/** The dates of the whole form, by their names within the part. */
class DatesAt<Value> extends Map<string, Value> {
  readonly #whole: Map<string, Value>;
  readonly #prefix: string;
  constructor(whole: Map<string, Value>, prefix: string) {
    super();
    this.#whole = whole;
    this.#prefix = prefix;
  }
  override set(name: string, value: Value): this {
    this.#whole.set(this.#prefix + name, value);
    return this;
  }
  override delete(name: string): boolean {
    return this.#whole.delete(this.#prefix + name);
  }
}

const errorsAt = (errors: FieldErrors, prefix: string): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), error]] : [],
    ),
  );

const withPrefix = (errors: FieldErrors, prefix: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, error]) => [prefix + name, error]));

/**
 * A part of a form, for fields that know nothing of the whole: `useFormPart(form, 'person')` asks for `name.surname` where
 * the form has `person.name.surname`. Sending stays with the whole.
 */
export const useFormPart = <S extends FormSchema, At extends FieldName<S>>(
  form: ContractForm<S>,
  at: At,
): ContractForm<PartSchema<S, At>> => {
  const prefix = `${at}.`;
  const { answers, typedDates } = form;
  const kept = useMemo(
    () => ({ answers: answersAt(answers, prefix), typedDates: new DatesAt(typedDates, prefix) }),
    [answers, typedDates, prefix],
  );
  // Boundary: the type of the part says which names there are below `at`, which the compiler cannot join to one.
  const whole = (name: string): FieldName<S> => (prefix + name) as FieldName<S>;
  return {
    ...form,
    ...kept,
    id: `${form.id}-${at.replaceAll('.', '-')}`,
    answer: (name) => form.answer(whole(name)) as never,
    watch: (name) => form.watch(whole(name)) as never,
    change: (name, answer) => form.change(whole(name), answer),
    errors: errorsAt(form.errors, prefix),
    mended: new Set([...form.mended].flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))),
    wrongPart: (name) => form.wrongPart(prefix + name),
    showErrors: (next) =>
      form.showErrors((shown) => ({
        ...Object.fromEntries(Object.entries(shown).filter(([name]) => !name.startsWith(prefix))),
        ...withPrefix(next(errorsAt(shown, prefix)), prefix),
      })),
  };
};
