import { type ReactNode, useState } from 'react';
import { findDevices } from '#shared/catalogue/find-devices.ts';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { AnswerCards } from '#shared/form/AnswerCards.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Card } from '#shared/ui/layout.tsx';
import { useDeviceName } from '../use-device-name.ts';
import type { TopicProps } from './topic.ts';
import { wordsInList } from './typed.ts';
import { useTopicForm } from './use-topic-form.ts';
import { mostLines, newLine, ProgrammeAnswer, typedProgramme, type TypedLine } from './programme-answer.ts';

interface Props {
  readonly form: ContractForm<typeof ProgrammeAnswer>;
}

interface LineProps extends Props {
  /** From 0. */
  readonly index: number;
  readonly onRemove: (() => void) | undefined;
}

function Line({ form, index, onRemove }: LineProps): ReactNode {
  const { fields, forms: text, item, inItem } = useText('cardTopics');
  const { programme: words } = fields;
  const say = useBilingual();
  const nameOfDevice = useDeviceName();
  const place = index + 1;
  const nameOf = (name: keyof TypedLine): FieldName<typeof ProgrammeAnswer> => `lines.${index}.${name}`;
  const [first] = useState(() => String(form.answer(nameOf('classCode')) ?? ''));
  // The whole name stands in the heading: the box may be too narrow for it.
  const [device, setDevice] = useState(() => (first ? nameOfDevice(first) : ''));
  return (
    <Card>
      <h3>{[item(text.device, place), device].filter(Boolean).join(': ')}</h3>
      <ComboboxField
        form={form}
        name={nameOf('classCode')}
        label={inItem(words['lines.classCode'], place)}
        hint={text.deviceHint}
        initial={first ? { value: first, text: nameOfDevice(first) } : null}
        onChoose={(option) => setDevice(option?.text ?? '')}
        findOptions={(typed, signal) => findDevices(typed, signal, say)}
      />
      <TextField
        form={form}
        name={nameOf('quantity')}
        label={inItem(words['lines.quantity'], place)}
        hint={text.quantityHint}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextAreaField
        form={form}
        name={nameOf('note')}
        label={inItem(words['lines.note'], place)}
        hint={text.noteHint}
        optional
        rows={2}
      />
      <Button look="plain" onClick={onRemove}>
        {item(text.removeLine, place)}
      </Button>
    </Card>
  );
}

function Lines({ form }: Props): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  return (
    <>
      <h2>{fields.programme.lines}</h2>
      <AnswerCards
        form={form}
        name="lines"
        most={mostLines}
        empty={text.noLines}
        add={text.addLine}
        beginning={() => newLine}
        first="classCode"
      >
        {(index, onRemove) => <Line form={form} index={index} onRemove={onRemove} />}
      </AnswerCards>
    </>
  );
}

function Fields({ form }: Props): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { programme: words } = fields;
  return (
    <>
      <TextField form={form} name="number" label={words.number} width="medium" autoComplete="off" />
      <DateField form={form} name="issuedOn" label={words.issuedOn} />
      <TextAreaField form={form} name="issuer" label={words.issuer} rows={2} />
      <DateField form={form} name="validUntil" label={words.validUntil} hint={text.validUntilHint} optional />
      <Lines form={form} />
    </>
  );
}

export function ProgrammeTopic({ value, host }: TopicProps<'programme'>): ReactNode {
  const { forms: text } = useText('cardTopics');
  const noDevice = { 'field.required': text.deviceMissing, 'catalogue.class_code_format': text.deviceMissing };
  const topic = useTopicForm(ProgrammeAnswer, {
    host,
    beginning: typedProgramme(value),
    toValue: (programme) => programme,
    words: {
      number: text.programmeNumberMissing,
      issuer: text.programmeIssuerMissing,
      ...wordsInList('lines', mostLines, { classCode: noDevice }),
    },
  });
  return host.draw({ ...topic, fields: <Fields form={topic.form} /> });
}
