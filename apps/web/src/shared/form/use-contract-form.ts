import { parseMemorableDate } from '@cabinet/contracts/memorable-date';
import { type FormEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type Path,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type * as core from 'zod/v4/core';
import { ApiProblem } from '#shared/api/problem.ts';
import type { TypedDate } from '#shared/ui/DateInput.tsx';
import { useIntention } from './intention.ts';
import { check, type FormSchema, nameOf } from './issues.ts';
import { loadFieldWords, type OwnWords, wordsFor } from './words.ts';

export type { FormSchema } from './issues.ts';

type Input<S extends FormSchema> = core.input<S>;
export type FieldName<S extends FormSchema> = Path<Input<S>>;

interface Options<S extends FormSchema> {
  /** An answer for every field, '' where there is none yet. */
  readonly defaults: DefaultValues<Input<S>>;
  /** Words that name the thing: `{ surname: 'Введіть прізвище' }`. */
  readonly words?: Readonly<Partial<Record<FieldName<S>, OwnWords>>> | undefined;
  /** Sends good answers. What it throws is shown: an ApiProblem at its fields, anything else above the h1. */
  readonly onSubmit: (answers: core.output<S>, intention: { readonly idempotencyKey: string }) => unknown;
}

/** A form over a contract; give it to Form, FormErrors and the fields. */
export interface ContractForm<S extends FormSchema> {
  readonly id: string;
  readonly methods: UseFormReturn<Input<S>, unknown, core.output<S>>;
  readonly errors: FieldErrors<Input<S>>;
  readonly submit: (event?: FormEvent) => void;
  readonly busy: boolean;
  /** How many times sending was tried. */
  readonly attempt: number;
  /** Why sending failed, when it was not about fields alone. */
  readonly trouble: unknown;
  /** Dates as typed, by field, so that «31 лютого» is explained better than «no date». */
  readonly typedDates: Map<string, TypedDate>;
}

void loadFieldWords().catch(() => undefined);

const useResolver = <S extends FormSchema>(
  schema: S,
  words: Options<S>['words'],
  typedDates: ReadonlyMap<string, TypedDate>,
): Resolver<Input<S>, unknown, core.output<S>> => {
  const own: Readonly<Record<string, OwnWords | undefined>> = words ?? {};
  const resolve = async (values: Input<S>) => {
    const checked = check(schema, values);
    if (checked.ok) return { values: checked.answers, errors: {} };
    const common = await loadFieldWords();
    const errors = {};
    for (const issue of checked.issues) {
      const typed = typedDates.get(issue.name);
      const date = typed && parseMemorableDate(typed);
      const code = date && !date.ok ? date.code : issue.code;
      set(errors, issue.name || 'root', { type: code, message: wordsFor({ ...issue, code }, common, own[issue.name]) });
    }
    return { values: {}, errors };
  };
  // react-hook-form types answers and errors as one of two shapes; both are made above.
  return resolve as Resolver<Input<S>, unknown, core.output<S>>;
};

/** A form whose answers a contract checks, on sending only; the server's objections land on the same fields. */
export const useContractForm = <S extends FormSchema>(schema: S, options: Options<S>): ContractForm<S> => {
  const { defaults, words, onSubmit } = options;
  const id = useId();
  const typedDates = useMemo(() => new Map<string, TypedDate>(), []);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const intention = useIntention();
  const methods = useForm<Input<S>, unknown, core.output<S>>({
    defaultValues: defaults,
    resolver: useResolver(schema, words, typedDates),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });

  const showOnFields = useCallback(
    (problem: ApiProblem): void => {
      const own: Readonly<Record<string, OwnWords | undefined>> = words ?? {};
      for (const { pointer, code, text } of problem.errors) {
        const name = nameOf(pointer);
        const message = wordsFor({ code }, { [code]: text }, own[name]);
        methods.setError((name || 'root') as FieldName<S>, { type: code, message });
      }
    },
    [methods, words],
  );

  const send = async (answers: core.output<S>): Promise<void> => {
    try {
      await onSubmit(answers, { idempotencyKey: intention.keyFor(answers) });
      intention.settle();
    } catch (refusal) {
      if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
      if (refusal instanceof ApiProblem && refusal.errors.length > 0) showOnFields(refusal);
      else setTrouble(refusal);
    }
  };

  const submit = async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      await methods.handleSubmit(send)();
    } finally {
      sending.current = false;
      setBusy(false);
      setAttempt((count) => count + 1);
    }
  };

  return {
    id,
    methods,
    errors: methods.formState.errors,
    submit: (event) => {
      event?.preventDefault();
      void submit();
    },
    busy,
    attempt,
    trouble,
    typedDates,
  };
};
