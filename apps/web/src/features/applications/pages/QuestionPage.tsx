import type { Application } from '@cabinet/contracts/applications';
import type { Answer, Question } from '@cabinet/contracts/service-definition';
import { answerProblem, isBlank } from '@cabinet/domain/answers';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { loadFieldWords, wordsFor } from '#shared/form/words.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { Hint } from '#shared/ui/layout.tsx';
import { answerInWords } from '#shared/answers/answer-words.ts';
import { DraftBanner, DraftErrors, DraftForm } from '../components/DraftForm.tsx';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { QuestionField } from '../components/QuestionField.tsx';
import { questionsFor } from '../filled.ts';
import { applicationQuery, useApplication } from '../queries.ts';
import { canEdit } from '../rules.ts';
import { todayInKyiv } from '../today.ts';
import { type DraftPart, useDraftPart } from '../use-draft-part.ts';
import { useWay } from '../use-way.ts';

/** One question of the service on one page; which come next depends on the answers. */
export function QuestionPage(): ReactNode {
  const application = useApplication();
  const key = useCodeParameter('key');
  const question = application.definition.questions.find((one) => one.key === key);
  if (!question || !canEdit(application, `/answers/${key}`))
    return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <Asked key={key} application={application} question={question} />;
}

const isAnswer = (copy: unknown): copy is Answer | null =>
  copy === null ||
  ['string', 'number', 'boolean'].includes(typeof copy) ||
  (Array.isArray(copy) && copy.every((one) => typeof one === 'string'));

const partOf = ({ key }: Question): DraftPart<Answer | null> => ({
  name: `answers/${key}`,
  isWhole: isAnswer,
  stored: ({ answers }) => answers[key] ?? null,
  changeOf: (value) => ({ answers: { [key]: value } }),
});

const pageBefore = (application: Application, key: string): string | null => {
  const shown = questionsFor(application, todayInKyiv());
  const before = shown[shown.findIndex((question) => question.key === key) - 1];
  return before ? pathTo('applicationQuestion', { applicationId: application.id, key: before.key }) : null;
};

const pageAfter = (application: Application, key: string): string => {
  const params = { applicationId: application.id };
  const shown = questionsFor(application, todayInKyiv());
  const at = shown.findIndex((question) => question.key === key);
  const next = shown[at + 1];
  return next ? pathTo('applicationQuestion', { ...params, key: next.key }) : pathTo('application', params);
};

const troubleWith = async (question: Question, value: Answer | null, missing: string): Promise<string | undefined> => {
  if (value === null || isBlank(value)) return question.required ? missing : undefined;
  const problem = answerProblem(question, value, todayInKyiv());
  return problem ? wordsFor(problem, await loadFieldWords(), undefined) : undefined;
};

interface Props {
  readonly application: Application;
  readonly question: Question;
}

function Asked({ application, question }: Props): ReactNode {
  const text = useText('applications');
  const common = useText('common');
  const say = useBilingual();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const draft = useDraftPart(application, partOf(question));
  const way = useWay(application);
  const [trouble, setTrouble] = useState<{ readonly text: string | undefined; readonly attempt: number }>({
    text: undefined,
    attempt: 0,
  });
  const shown = questionsFor(application, todayInKyiv());
  const at = shown.findIndex(({ key }) => key === question.key) + 1;
  const goOn = async (): Promise<void> => {
    const found = await troubleWith(question, draft.value, text.answers.required);
    setTrouble((before) => ({ text: found, attempt: before.attempt + 1 }));
    if (found || !(await draft.store())) return;
    const fresh = queries.getQueryData(applicationQuery(application.id).queryKey) ?? application;
    way.onward(pageAfter(fresh, question.key));
  };
  const leave = async (): Promise<void> => {
    if (await draft.store()) way.leave();
  };
  const errors = trouble.text ? [{ fieldId: 'answer', text: trouble.text }] : [];
  return (
    <Page
      title={say(question.label)}
      back={{ href: way.keep('') === '' ? (pageBefore(application, question.key) ?? way.back) : way.back }}
      banner={<DraftBanner state={draft.state} />}
      errors={<DraftErrors errors={errors} attempt={trouble.attempt} />}
      headingInside
    >
      {at > 0 && shown.length > 1 && <Hint>{text.answers.step(at, shown.length)}</Hint>}
      <DraftForm
        draft={draft}
        inWords={(value) =>
          answerInWords(question, value ?? undefined, { language, yes: common.yes, no: common.no }) || null
        }
        onContinue={goOn}
        onLeave={leave}
      >
        <QuestionField
          id="answer"
          question={question}
          value={draft.value}
          onChange={draft.change}
          onBlur={draft.onBlur}
          error={trouble.text}
        />
      </DraftForm>
      <FoldedOffice application={application} />
    </Page>
  );
}
