import type { CardTopic } from '@cabinet/contracts/registry-card';
import { useEffect, useState } from 'react';
import type * as core from 'zod/v4/core';
import { ApiProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import {
  type ContractForm,
  type Defaults,
  type FieldName,
  type FormSchema,
  useContractForm,
} from '#shared/form/use-contract-form.ts';
import type { OwnWords } from '#shared/form/words.ts';
import type { TopicHost, TopicValue } from './topic.ts';

interface Options<T extends CardTopic, S extends FormSchema> {
  readonly host: TopicHost<T>;
  readonly beginning: Defaults<S>;
  readonly toValue: (answers: core.output<S>) => TopicValue<T>;
  readonly words?: Readonly<Partial<Record<FieldName<S>, OwnWords>>> | undefined;
  /** The answer that is the value, where it is not the whole form: refusals are told within it. */
  readonly at?: string | undefined;
}

interface TopicForm<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly restored: boolean;
}

const within = (refusal: unknown, at: string): unknown => {
  if (!(refusal instanceof ApiProblem)) return refusal;
  return retold(refusal, { errors: refusal.errors.map((error) => ({ ...error, pointer: `/${at}${error.pointer}` })) });
};

/** The form of one topic; what is typed stays in the tab till it is saved. */
export const useTopicForm = <T extends CardTopic, S extends FormSchema>(
  schema: S,
  options: Options<T, S>,
): TopicForm<S> => {
  const { host, toValue, words, at } = options;
  const { copyKey } = host;
  const [{ beginning, typed }] = useState(() => ({
    beginning: options.beginning,
    typed: readTyped(copyKey, options.beginning),
  }));
  const form = useContractForm(schema, {
    defaults: typed ?? beginning,
    words,
    onSubmit: async (answers, intention) => {
      try {
        await host.save(toValue(answers), intention);
      } catch (refusal) {
        throw at ? within(refusal, at) : refusal;
      }
      dropTyped(copyKey);
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return { form, restored: typed !== null };
};
