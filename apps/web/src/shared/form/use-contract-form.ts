import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type * as core from 'zod/v4/core';
import { ApiProblem } from '#shared/api/problem.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import type { TypedDate } from '#shared/ui/DateInput.tsx';
import { type AnswerAt, type AnswerName, type Beginning, overlap } from './answer-path.ts';
import { type Answers, newAnswers } from './answers.ts';
import { newIntention } from './intention.ts';
import { check, type FormSchema } from './issues.ts';
import {
  type Fault,
  type FieldErrors,
  type FormWords,
  faultsOf,
  type ReadDate,
  serverFaultsOf,
  told,
  toldByServer,
} from './told.ts';
import { useMended } from './use-mended.ts';
import { isSignedOut, useResumed } from './use-resumed.ts';
import { loadFieldWords, type OwnWords } from './words.ts';

export type { FormSchema } from './issues.ts';
export type { FieldErrors } from './told.ts';

type Input<S extends FormSchema> = core.input<S>;
export type FieldName<S extends FormSchema> = AnswerName<Input<S>>;
export type Defaults<S extends FormSchema> = Beginning<Input<S>>;

interface Options<S extends FormSchema> {
  /** An answer for every field, '' where there is none yet. */
  readonly defaults: Defaults<S>;
  /** Words that name the thing: `{ surname: 'Введіть прізвище' }`. */
  readonly words?: Readonly<Partial<Record<FieldName<S>, OwnWords>>> | undefined;
  /** Sends good answers. What it throws is shown: an ApiProblem at its fields, anything else above the h1. */
  readonly onSubmit: (answers: core.output<S>, intention: { readonly idempotencyKey: string }) => unknown;
}

/** A form over a contract; give it to Form, FormErrors and the fields. */
export interface ContractForm<S extends FormSchema> {
  readonly id: string;
  readonly answers: Answers;
  /** An answer now; a change of it does not draw the page anew. */
  answer<N extends FieldName<S>>(name: N): AnswerAt<Input<S>, N>;
  /** An answer that the page depends on: each change draws it anew. */
  watch<N extends FieldName<S>>(name: N): AnswerAt<Input<S>, N>;
  change(name: FieldName<S>, answer: unknown): void;
  readonly errors: FieldErrors;
  /** Fields of `errors` that have a good answer by now. */
  readonly mended: ReadonlySet<string>;
  /** The box of a date that is wrong, when it is one of the three. */
  readonly wrongPart: (name: string) => keyof TypedDate | undefined;
  showErrors(next: (shown: FieldErrors) => FieldErrors): void;
  readonly submit: (event?: FormEvent) => void;
  readonly busy: boolean;
  /** How many times sending was tried. */
  readonly attempt: number;
  /** Why sending failed, when it was not about fields alone. */
  readonly trouble: unknown;
  /** Dates as read from their boxes, by field, so that «31 лютого» is explained better than «no date». */
  readonly typedDates: Map<string, ReadDate>;
}

void loadFieldWords().catch(() => undefined);

/** What a form keeps from the first drawing to the last. */
const newForm = (beginning: unknown) => ({
  answers: newAnswers(beginning),
  typedDates: new Map<string, ReadDate>(),
  intention: newIntention(),
  watched: new Set<string>(),
});

/** Draws the page anew when an answer it watches changes. */
const useWatched = ({ answers, watched }: ReturnType<typeof newForm>): void => {
  const [, drawAnew] = useState(0);
  useEffect(
    () =>
      answers.listen((name) => {
        if (name === '' || [...watched].some((one) => overlap(one, name))) drawAnew((count) => count + 1);
      }),
    [answers, watched],
  );
};

/** What is shown as wrong; told anew when the person changes the language of the page. */
const useErrors = (own: FormWords) => {
  const { language } = useLanguage();
  const [errors, showErrors] = useState<FieldErrors>({});
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const tellAnew = useEffectEvent(async () => {
    if (faults.length === 0) return;
    const anew = await told(faults, own);
    showErrors((shown) => ({ ...shown, ...anew }));
  });
  useEffect(() => void tellAnew(), [language]);
  const show = (found: readonly Fault[], words: FieldErrors): void => {
    setFaults(found);
    showErrors(words);
  };
  return { errors, faults, showErrors, show };
};

/** A form whose answers a contract checks, on sending only; the server's objections land on the same fields. */
export const useContractForm = <S extends FormSchema>(schema: S, options: Options<S>): ContractForm<S> => {
  const { defaults, onSubmit } = options;
  const own: FormWords = options.words ?? {};
  const id = useId();
  const [kept] = useState(() => newForm(defaults));
  const { errors, faults, showErrors, show } = useErrors(own);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const { answers, typedDates, intention, watched } = kept;
  useWatched(kept);
  useResumed(() => setTrouble((before: unknown) => (isSignedOut(before) ? undefined : before)));

  const send = async (good: core.output<S>): Promise<void> => {
    try {
      await onSubmit(good, { idempotencyKey: intention.keyFor(good) });
      intention.settle();
    } catch (refusal) {
      if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
      if (refusal instanceof ApiProblem && refusal.errors.length > 0) {
        const refused = serverFaultsOf(refusal);
        show(refused, toldByServer(refused, own));
      } else setTrouble(refusal);
    }
  };

  const submit = async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      const checked = check(schema, answers.collect());
      const found = checked.ok ? [] : faultsOf(checked.issues, typedDates);
      // Good answers do not wait for words that they do not need.
      show(found, found.length === 0 ? {} : await told(found, own));
      if (checked.ok) await send(checked.answers);
    } catch (failure) {
      setTrouble(failure);
    } finally {
      sending.current = false;
      setBusy(false);
      setAttempt((count) => count + 1);
    }
  };

  // The answers began as the contract's input, so each name holds what the contract says.
  const answer = <N extends FieldName<S>>(name: N) => answers.read(name) as AnswerAt<Input<S>, N>;
  return {
    id,
    answers,
    answer,
    watch: (name) => {
      watched.add(name);
      return answer(name);
    },
    change: (name, next) => answers.change(name, next),
    errors,
    mended: useMended({ schema, answers, wrong: Object.keys(errors), attempt }),
    wrongPart: (name) => faults.find((fault) => fault.name === name)?.part,
    showErrors,
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
