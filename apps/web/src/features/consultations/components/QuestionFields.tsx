import { longestQuestion } from '@cabinet/contracts/consultation-sizes';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { LongText } from '#shared/ui/LongText.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { officesQuery } from '../queries.ts';
import { type Field, otherTopic, type Typed } from '../typed.ts';

interface Props {
  readonly value: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
  readonly onBlur?: () => void;
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Partial<Record<Field, string | undefined>>>;
}

/** Where each field stands on the page. */
export const fieldIds: Readonly<Record<Field, string>> = {
  topic: 'consultation-topic',
  topicText: 'consultation-topic-text',
  officeId: 'consultation-office',
  text: 'consultation-text',
};

/** What is wrong with each field, of all that a page refuses. */
export const errorsIn = ({ at }: Pick<Refusals, 'at'>): Props['errors'] => ({
  topic: at(fieldIds.topic),
  topicText: at(fieldIds.topicText),
  officeId: at(fieldIds.officeId),
  text: at(fieldIds.text),
});

type Typing = { readonly currentTarget: { readonly value: string } };

/** More centres than this are a list to choose from, not radios. */
const mostRadios = 8;

/** As the API names the topic. */
const codeOf = (topic: string): string | null => (topic === otherTopic ? null : topic);

/** Centres that answer on this topic; the only one is chosen by itself. */
function Offices({ value, onChange, errors }: Omit<Props, 'onBlur'>): ReactNode {
  const text = useText('consultations').fields;
  const say = useBilingual();
  const isChosen = value.topic !== '';
  const { data: offices } = useQuery({
    ...officesQuery(codeOf(value.topic)),
    enabled: isChosen,
  });
  if (!isChosen) return <p>{text.officeLater}</p>;
  if (!offices) return null;
  if (offices.length === 0) return <p>{text.noOffice}</p>;
  const field = { id: fieldIds.officeId, label: text.office, hint: text.officeHint, error: errors.officeId };
  const choices = offices.map(({ id, name, address }) => ({ value: id, text: say(name), hint: say(address) }));
  if (choices.length > mostRadios)
    return (
      <Select
        {...field}
        name="officeId"
        options={choices.map((one) => ({ value: one.value, text: `${one.text}, ${one.hint}` }))}
        value={choices.some((one) => one.value === value.officeId) ? value.officeId : ''}
        onChange={({ currentTarget }) => onChange({ officeId: currentTarget.value })}
      />
    );
  return (
    <Radios
      {...field}
      name="officeId"
      choices={choices}
      value={value.officeId || null}
      onChange={(officeId) => onChange({ officeId })}
    />
  );
}

/** A centre that does not answer on the new topic is let go; the only one that does is chosen by itself. */
const useTopic = ({ value, onChange }: Pick<Props, 'value' | 'onChange'>): ((topic: string) => Promise<void>) => {
  const queries = useQueryClient();
  return async (topic) => {
    onChange({ topic });
    if (topic === '') return;
    const offices = await queries.fetchQuery(officesQuery(codeOf(topic))).catch(() => null);
    if (offices === null || offices.some(({ id }) => id === value.officeId)) return;
    onChange({ officeId: (offices.length === 1 && offices[0]?.id) || '' });
  };
};

/** G1: topic, centre and question. */
export function QuestionFields({ value, onChange, onBlur, errors }: Props): ReactNode {
  const text = useText('consultations').fields;
  const say = useBilingual();
  const { data: topics } = useSuspenseQuery(topicsQuery());
  const chooseTopic = useTopic({ value, onChange });
  const typed = (name: keyof Typed) => (event: Typing) => onChange({ [name]: event.currentTarget.value });
  const options = [
    ...topics.map(({ code, name }) => ({ value: code, text: say(name) })),
    { value: otherTopic, text: text.other },
  ];
  return (
    <>
      <Select
        id={fieldIds.topic}
        name="topic"
        label={text.topic}
        hint={text.topicHint}
        error={errors.topic}
        options={options}
        value={value.topic}
        onChange={({ currentTarget }) => void chooseTopic(currentTarget.value)}
        onBlur={onBlur}
      />
      {value.topic === otherTopic && (
        <TextInput
          id={fieldIds.topicText}
          name="topicText"
          label={text.topicText}
          hint={text.topicTextHint}
          error={errors.topicText}
          value={value.topicText}
          onChange={typed('topicText')}
          onBlur={onBlur}
        />
      )}
      <Offices value={value} onChange={onChange} errors={errors} />
      <LongText
        id={fieldIds.text}
        name="text"
        label={text.question}
        hint={text.questionHint(longestQuestion)}
        error={errors.text}
        rows={8}
        longest={longestQuestion}
        value={value.text}
        onChange={typed('text')}
        onBlur={onBlur}
      />
    </>
  );
}
