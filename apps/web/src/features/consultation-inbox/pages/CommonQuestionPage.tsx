import {
  addCommonQuestionRoute,
  CommonQuestionForm,
  changeCommonQuestionRoute,
  type ManagedCommonQuestion,
} from '@cabinet/contracts/common-questions';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useChange } from '#shared/api/use-change.ts';
import { CheckboxesField, CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { managedQuestionsQuery } from '../queries.ts';

/** A box holds text: the place in the list is read as a number. */
const QuestionForm = z.extend(CommonQuestionForm, {
  position: z.pipe(z.string(), z.pipe(z.transform(Number), CommonQuestionForm.shape.position)),
});

/** A common question: a new one, or one to be changed or hidden. */
export function CommonQuestionPage(): ReactNode {
  const questionId = useCodeParameter('questionId');
  const { data: questions } = useSuspenseQuery(managedQuestionsQuery);
  const question = questions.find(({ id }) => id === questionId);
  if (!question && questionId !== 'new') throw new ApiProblem({ ...commonProblems.notFound, title: questionId });
  const position = Math.min(1000, Math.max(0, ...questions.map((one) => one.position)) + 1);
  return <Editor key={questionId} question={question ?? null} next={position} />;
}

interface Props {
  readonly question: ManagedCommonQuestion | null;
  /** The place after the last one. */
  readonly next: number;
}

function Editor({ next, ...props }: Props): ReactNode {
  const { common: text, stale } = useText('consultationInbox');
  const say = useBilingual();
  const question = useSeen(props.question);
  const change = useChange('consultations', stale);
  const navigate = useNavigate();
  const { data: topics } = useSuspenseQuery(topicsQuery());
  const form = useContractForm(QuestionForm, {
    defaults: {
      topicCodes: question?.topicCodes ?? [],
      questionUk: question?.questionUk ?? '',
      questionEn: question?.questionEn ?? '',
      answerUk: question?.answerUk ?? '',
      answerEn: question?.answerEn ?? '',
      position: String(question?.position ?? next),
      active: question?.active ?? true,
    },
    words: text.missing,
    onSubmit: async (body, { idempotencyKey }) => {
      await change(() => {
        if (!question) return call(addCommonQuestionRoute, { body, idempotencyKey });
        const params = { questionId: question.id };
        const changed = { version: question.version, question: body };
        return call(changeCommonQuestionRoute, { params, body: changed, idempotencyKey });
      });
      await navigate(pathTo('commonQuestions'), { state: { news: 'saved' } });
    },
  });
  return (
    <Page
      title={question ? text.change : text.new}
      back={{ href: pathTo('commonQuestions'), text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.save}>
        <CheckboxesField
          form={form}
          name="topicCodes"
          label={text.topics}
          hint={text.topicsHint}
          choices={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
        />
        <TextField form={form} name="questionUk" label={text.questionUk} lang="uk" maxLength={300} />
        <LongTextField form={form} name="answerUk" label={text.answerUk} lang="uk" rows={6} longest={3000} />
        <TextField form={form} name="questionEn" label={text.questionEn} lang="en" maxLength={300} />
        <LongTextField form={form} name="answerEn" label={text.answerEn} lang="en" rows={6} longest={3000} />
        <TextField form={form} name="position" label={text.position} inputMode="numeric" width="short" />
        <CheckboxField form={form} name="active" label={text.active} />
      </Form>
    </Page>
  );
}
