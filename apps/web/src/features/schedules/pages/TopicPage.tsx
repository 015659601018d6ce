import { addTopicRoute, changeTopicRoute, type ManagedTopic, TopicForm } from '@cabinet/contracts/managed-topics';
import { Channel } from '@cabinet/contracts/schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { CheckboxesField, CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { publishedServicesQuery } from '#shared/services/service-queries.ts';
import { Link } from '#shared/ui/layout.tsx';
import { linesOf, pairs, sameLength } from '../lines.ts';
import { typedNumber } from '../numbers.ts';
import { managedTopicsQuery } from '../queries.ts';
import { useScheduleChange } from '../use-change.ts';
import { frequentProblems } from '#shared/api/problem.ts';

const { shape } = TopicForm;
const TopicPageForm = z
  .extend(z.omit(TopicForm, { bring: true }), {
    minutes: typedNumber(shape.minutes),
    position: typedNumber(shape.position),
    active: z.boolean(),
    bringUk: z.string().check(z.maxLength(6000)),
    bringEn: z.string().check(z.maxLength(6000)),
  })
  .check(z.refine(sameLength, { path: ['bringEn'], error: 'schedules.bring_uneven' }));

interface Props {
  /** Null for a topic that is not there yet. */
  readonly topic: ManagedTopic | null;
  readonly position: number;
}

const beginningOf = ({ topic, position }: Props) =>
  topic
    ? {
        ...topic,
        nameUk: topic.name.uk,
        nameEn: topic.name.en,
        minutes: String(topic.minutes),
        position: String(topic.position),
        bringUk: topic.bring.map(({ uk }) => uk).join('\n'),
        bringEn: topic.bring.map(({ en }) => en).join('\n'),
      }
    : {
        ...{ code: '', nameUk: '', nameEn: '', minutes: '', bringUk: '', bringEn: '', active: true },
        channels: ['office' as const],
        serviceCodes: [],
        position: String(position),
      };

const useTopicForm = (props: Props): ContractForm<typeof TopicPageForm> => {
  const { topic: text } = useText('schedules');
  const topic = useSeen(props.topic);
  const change = useScheduleChange('form');
  const navigate = useNavigate();
  return useContractForm(TopicPageForm, {
    defaults: beginningOf(props),
    words: { nameUk: `${text.nameUk}: ${text.nameMissing}`, nameEn: `${text.nameEn}: ${text.nameMissing}` },
    onSubmit: async ({ bringUk, bringEn, ...answers }, { idempotencyKey }) => {
      const form = { ...answers, bring: pairs(linesOf(bringUk), linesOf(bringEn)) };
      await change(() =>
        topic
          ? call(changeTopicRoute, {
              params: { topicId: topic.id },
              body: { version: topic.version, topic: form },
              idempotencyKey,
            })
          : call(addTopicRoute, { body: form, idempotencyKey }),
      );
      await navigate(staffPathTo('topics'), { state: { news: topic ? 'saved' : 'added' } });
    },
  });
};

function TopicEditor(props: Props): ReactNode {
  const { topic: text, topics, channels, leave } = useText('schedules');
  const say = useBilingual();
  const { data: services } = useSuspenseQuery(publishedServicesQuery);
  const form = useTopicForm(props);
  const { topic } = props;
  const title = topic ? text.titleEdit(say(topic.name)) : text.titleNew;
  return (
    <Page title={title} back={{ href: staffPathTo('topics'), text: topics.title }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.save} beside={<Link href={staffPathTo('topics')}>{leave}</Link>}>
        <TextField form={form} name="code" label={text.code} hint={text.codeHint} width="medium" autoComplete="off" />
        <TextAreaField form={form} name="nameUk" label={text.nameUk} rows={2} />
        <TextAreaField form={form} name="nameEn" label={text.nameEn} rows={2} lang="en" />
        <TextField
          form={form}
          name="minutes"
          label={text.minutes}
          hint={text.minutesHint}
          width="short"
          inputMode="numeric"
        />
        <CheckboxesField
          form={form}
          name="channels"
          label={text.channels}
          choices={Channel.options.map((value) => ({ value, text: channels[value] }))}
        />
        <TextAreaField form={form} name="bringUk" label={text.bringUk} hint={text.bringHint} rows={5} />
        <TextAreaField form={form} name="bringEn" label={text.bringEn} rows={5} lang="en" />
        <CheckboxesField
          form={form}
          name="serviceCodes"
          label={text.services}
          optional
          choices={services.map(({ code, name }) => ({ value: code, text: say(name) }))}
        />
        <TextField form={form} name="position" label={text.position} width="short" inputMode="numeric" />
        <CheckboxField form={form} name="active" label={text.active} />
      </Form>
    </Page>
  );
}

/** I13: a topic to be added, changed or put out of use. */
export function TopicPage(): ReactNode {
  const topicId = useCodeParameter('topicId');
  const { data } = useSuspenseQuery(managedTopicsQuery);
  if (topicId === 'new') return <TopicEditor topic={null} position={data.length + 1} />;
  const topic = data.find(({ id }) => id === topicId);
  if (!topic) throw new ApiProblem({ ...frequentProblems.notFound, title: topicId });
  return <TopicEditor key={topic.id} topic={topic} position={topic.position} />;
}
