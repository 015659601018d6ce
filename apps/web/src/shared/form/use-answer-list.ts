import { useEffect, useState } from 'react';
import { answerAt } from './answer-path.ts';
import { fieldId } from './field-state.ts';
import type { ContractForm, FieldErrors, FieldName, FormSchema } from './use-contract-form.ts';

interface AnswerList {
  /** One lasting key for each item, in their order. */
  readonly keys: readonly number[];
  /** Adds an item and takes the focus to its first question. */
  readonly append: (item: unknown, firstQuestion: string) => void;
  readonly remove: (index: number) => void;
}

/** What is wrong with the other items, told at the places they have once this one is gone. */
export const errorsWithout = (errors: FieldErrors, list: string, gone: number): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => {
      const [, place, rest] = new RegExp(`^${list}\\.(\\d+)(.*)$`).exec(name) ?? [];
      if (place === undefined || Number(place) < gone) return [[name, error]];
      return Number(place) === gone ? [] : [[`${list}.${Number(place) - 1}${rest}`, error]];
    }),
  );

/** A list of like questions that grows and shrinks. */
export const useAnswerList = <S extends FormSchema>(form: ContractForm<S>, name: FieldName<S>): AnswerList => {
  const items = (): readonly unknown[] => {
    const list = answerAt(form.answers.collect(), name);
    return Array.isArray(list) ? list : [];
  };
  const [keys, setKeys] = useState(() => items().map((_item, index) => index));
  const [focused, setFocused] = useState<string>();
  useEffect(() => {
    if (focused) document.getElementById(fieldId(form.id, focused))?.focus();
  }, [focused, form.id]);
  return {
    keys,
    append: (item, firstQuestion) => {
      const before = items();
      form.answers.change(name, [...before, item]);
      setKeys([...keys, Math.max(-1, ...keys) + 1]);
      setFocused(`${name}.${before.length}.${firstQuestion}`);
    },
    remove: (index) => {
      form.answers.change(name, items().toSpliced(index, 1));
      form.showErrors((errors) => errorsWithout(errors, name, index));
      setKeys(keys.toSpliced(index, 1));
      setFocused(undefined);
    },
  };
};
