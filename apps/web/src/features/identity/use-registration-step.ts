import { useEffect, useEffectEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type * as core from 'zod/v4/core';
import {
  type ContractForm,
  type Defaults,
  type FieldName,
  type FormSchema,
  useContractForm,
} from '#shared/form/use-contract-form.ts';
import type { OwnWords } from '#shared/form/words.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { keepAnswers, questionsOf, type RegistrationDraft, refusedAnswers, steps } from './registration-draft.ts';
import { useProofOnFirstFocus } from '#shared/proof/use-proof.ts';

export type Step = (typeof steps)[number];

interface Options<S extends FormSchema> {
  readonly step: Step;
  readonly defaults: Defaults<S>;
  readonly words?: Readonly<Partial<Record<FieldName<S>, OwnWords>>> | undefined;
  /** A further question to the server before going on; throws ApiProblem. */
  readonly assert?: ((answers: core.output<S>) => Promise<void>) | undefined;
}

const draftOf = (step: Step, answers: Readonly<Record<string, unknown>>): Partial<RegistrationDraft> =>
  Object.fromEntries(
    questionsOf[step].map((name) => [name, answers[name] ?? (typeof answers[name] === 'boolean' ? false : '')]),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The page after a step: the next one, or back to the check when only one answer was changed. */
const pageAfter = (step: Step, changing: boolean): string => {
  const next = steps[steps.indexOf(step) + 1];
  return pathTo(changing || !next ? 'registerCheck' : next);
};

/** One page of registration: its answers are kept when going on and when leaving; refused ones show their reason. */
export const useRegistrationStep = <S extends FormSchema>(schema: S, options: Options<S>): ContractForm<S> => {
  const { step, defaults, words, assert } = options;
  const navigate = useNavigate();
  const changing = useSearchParams()[0].has('change');
  useProofOnFirstFocus();
  const form = useContractForm(schema, {
    defaults,
    words,
    onSubmit: async (answers) => {
      await assert?.(answers);
      if (isRecord(answers)) keepAnswers(draftOf(step, answers));
      await navigate(pageAfter(step, changing));
    },
  });
  const showRefused = useEffectEvent(() => {
    // A question of this step is a field of its form.
    const here = refusedAnswers().filter(({ name }) => questionsOf[step].includes(name));
    form.showErrors((shown) => ({ ...shown, ...Object.fromEntries(here.map(({ name, text }) => [name, text])) }));
  });
  const keepTyped = useEffectEvent(() => {
    const typed = form.answers.collect();
    if (isRecord(typed)) keepAnswers(draftOf(step, typed));
  });
  useEffect(() => {
    showRefused();
    // Each answer at once: a page that is loaded anew does not say goodbye.
    const stop = form.answers.listen(() => keepTyped());
    return () => {
      stop();
      keepTyped();
    };
  }, []);
  return form;
};
