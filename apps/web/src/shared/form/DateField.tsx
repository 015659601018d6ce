import { parseMemorableDate } from '@cabinet/contracts/memorable-date';
import { type ReactNode, useEffect, useState } from 'react';
import { DateInput, type DateInputProps, type TypedDate } from '#shared/ui/DateInput.tsx';
import { fieldState } from './field-state.ts';
import type { Wired } from './fields.tsx';
import { useAnswer } from './use-answer.ts';
import type { FormSchema } from './use-contract-form.ts';

const typedFrom = (value: unknown): TypedDate => {
  // Not a date yet, kept as answerOf() writes it.
  const [asDay, asMonth, asYear] = String(value).split('.');
  if (asDay !== undefined && asMonth !== undefined && asYear !== undefined)
    return { day: asDay, month: asMonth, year: asYear };
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value)) ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
};

const answerOf = (typed: TypedDate): string => {
  const result = parseMemorableDate(typed);
  if (result.ok) return result.date;
  // Not a date, so the contract refuses it; all boxes empty is no answer at all.
  return [typed.day, typed.month, typed.year].every((part) => part.trim() === '')
    ? ''
    : `${typed.day}.${typed.month}.${typed.year}`;
};

/** A remembered date in three boxes; the form keeps YYYY-MM-DD. What was typed stays as typed. */
export function DateField<S extends FormSchema>({ form, name, ...rest }: Wired<S, DateInputProps>): ReactNode {
  const { typedDates } = form;
  const [answer, changeAnswer] = useAnswer(form, name);
  const [typed, setTyped] = useState(() => typedFrom(answer));
  useEffect(() => {
    typedDates.set(name, parseMemorableDate(typed));
    return () => void typedDates.delete(name);
  }, [typedDates, name, typed]);
  const change = (next: TypedDate): void => {
    setTyped(next);
    changeAnswer(answerOf(next));
  };
  return (
    <DateInput {...rest} {...fieldState(form, name)} wrong={form.wrongPart(name)} value={typed} onChange={change} />
  );
}
