import { parseMemorableDate } from '@cabinet/contracts/memorable-date';
import type { Answer, Question } from '@cabinet/contracts/service-definition';
import { type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Checkboxes, Radios } from '#shared/ui/Choices.tsx';
import { DateInput, type TypedDate } from '#shared/ui/DateInput.tsx';
import type { FieldProps } from '#shared/ui/Field.tsx';
import { Select, TextArea, TextInput } from '#shared/ui/TextInput.tsx';
import { numberFrom, typedNumber } from '../typed-number.ts';

interface Props {
  readonly id: string;
  readonly question: Question;
  readonly value: Answer | null;
  readonly onChange: (value: Answer | null) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

type Control<T extends Question['type']> = Omit<Props, 'id' | 'error' | 'question'> & {
  readonly question: Extract<Question, { type: T }>;
  readonly field: FieldProps;
};

/** The control for one question, as its type asks; the question is the h1 of the page. */
export function QuestionField({ id, question, error, ...rest }: Props): ReactNode {
  const say = useBilingual();
  const field: FieldProps = {
    id,
    label: say(question.label),
    hint: question.hint ? say(question.hint) : undefined,
    error,
    optional: !question.required,
    asHeading: true,
  };
  switch (question.type) {
    case 'yesNo':
      return <YesNo {...rest} question={question} field={field} />;
    case 'choice':
      return <OneOf {...rest} question={question} field={field} />;
    case 'choices':
      return <SomeOf {...rest} question={question} field={field} />;
    case 'date':
      return <Day {...rest} question={question} field={field} />;
    case 'number':
    case 'money':
      return <Amount {...rest} question={question} field={field} />;
    case 'text':
    case 'iban':
      return <Words {...rest} question={question} field={field} />;
  }
}

function YesNo({ field, value, onChange, onBlur }: Control<'yesNo'>): ReactNode {
  const text = useText('common');
  return (
    <Radios
      {...field}
      name={field.id}
      choices={[
        { value: 'yes', text: text.yes },
        { value: 'no', text: text.no },
      ]}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={(chosen) => onChange(chosen === 'yes')}
      onBlur={onBlur}
    />
  );
}

/** More radios than this cannot be taken in at a glance. */
const mostRadios = 8;

function OneOf({ field, question, value, onChange, onBlur }: Control<'choice'>): ReactNode {
  const say = useBilingual();
  const choices = question.options.map((option) => ({ value: option.value, text: say(option.label) }));
  const chosen = typeof value === 'string' ? value : '';
  if (choices.length > mostRadios) {
    const pick = (picked: string): void => onChange(picked || null);
    return (
      <Select
        {...field}
        options={choices}
        value={chosen}
        onChange={(event) => pick(event.currentTarget.value)}
        onBlur={onBlur}
      />
    );
  }
  return <Radios {...field} name={field.id} choices={choices} value={chosen} onChange={onChange} onBlur={onBlur} />;
}

function SomeOf({ field, question, value, onChange, onBlur }: Control<'choices'>): ReactNode {
  const say = useBilingual();
  return (
    <Checkboxes
      {...field}
      name={field.id}
      choices={question.options.map((option) => ({ value: option.value, text: say(option.label) }))}
      values={Array.isArray(value) ? value : []}
      onChange={(values) => onChange(values.length > 0 ? values : null)}
      onBlur={onBlur}
    />
  );
}

const typedDate = (value: Answer | null): TypedDate => {
  const stored = typeof value === 'string' ? value : '';
  const [, isoYear = '', isoMonth = '', isoDay = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stored) ?? [];
  if (isoYear) return { day: String(Number(isoDay)), month: String(Number(isoMonth)), year: isoYear };
  const [day = '', month = '', year = ''] = stored.split('.');
  return { day, month, year };
};

const dateAnswer = (typed: TypedDate): Answer | null => {
  const parsed = parseMemorableDate(typed);
  if (parsed.ok) return parsed.date;
  const parts = [typed.day, typed.month, typed.year];
  // No date yet: it is kept as typed, and the check says what is wrong with it.
  return parts.every((part) => part.trim() === '') ? null : parts.join('.');
};

function Day({ field, value, onChange, onBlur }: Control<'date'>): ReactNode {
  const [typed, setTyped] = useState(() => typedDate(value));
  const change = (next: TypedDate): void => {
    setTyped(next);
    onChange(dateAnswer(next));
  };
  return <DateInput {...field} value={typed} onChange={change} onBlur={onBlur} />;
}

function Amount({ field, question, value, onChange, onBlur }: Control<'number' | 'money'>): ReactNode {
  const text = useText('applications').answers;
  const say = useBilingual();
  const [typed, setTyped] = useState(() => typedNumber(value, question));
  const unit = question.type === 'number' && question.unit ? say(question.unit) : undefined;
  const hint = field.hint ?? (question.type === 'money' ? text.moneyHint : unit);
  const change = (next: string): void => {
    setTyped(next);
    onChange(numberFrom(next, question));
  };
  return (
    <TextInput
      {...field}
      hint={hint}
      inputMode="decimal"
      width="medium"
      autoComplete="off"
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}

/** Longer answers than this (characters) are given room for several lines. */
const longestLine = 120;

function Words({ field, question, value, onChange, onBlur }: Control<'text' | 'iban'>): ReactNode {
  const typed = typeof value === 'string' ? value : '';
  const shared = {
    ...field,
    value: typed,
    onBlur,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value || null),
  };
  if (question.type === 'text' && question.maxLength > longestLine) return <TextArea {...shared} />;
  return <TextInput {...shared} autoComplete="off" spellCheck={question.type === 'text'} />;
}
