import type { Application } from '@cabinet/contracts/applications';
import { isBlank } from '@cabinet/domain/answers';
import type { ReactNode } from 'react';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Hint } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { TaskList } from '#shared/ui/TaskList.tsx';
import { questionsFor } from '../filled.ts';
import { standingOf, type TaskName, type TaskStanding } from '../tasks.ts';
import { todayInKyiv } from '../today.ts';
import { Head } from './Head.tsx';
import { OfficeBlock } from './OfficeBlock.tsx';
import { RemoveDraft } from './RemoveDraft.tsx';

interface Props {
  readonly application: Application;
  readonly banner: ReactNode;
}

const addressesOf = (application: Application): Record<TaskName, string | undefined> => {
  const params = { applicationId: application.id };
  const questions = questionsFor(application, todayInKyiv());
  const first = questions.find(({ key, required }) => required && isBlank(application.answers[key])) ?? questions[0];
  return {
    applicant: pathTo('applicationApplicant', params),
    object: pathTo('applicationObject', params),
    answers: first && pathTo('applicationQuestion', { ...params, key: first.key }),
    device: pathTo('applicationDevice', params),
    card: pathTo('applicationCard', params),
    documents: pathTo('applicationDocuments', params),
    submitter: pathTo('applicationSubmitter', params),
    check: pathTo('applicationCheck', params),
  };
};

const hintFor = ({ name, left }: TaskStanding, text: TextsOf<'applications'>['tasks']): string | undefined => {
  if (name === 'applicant') return text.fromProfile;
  if (left === 0) return undefined;
  if (name === 'answers') return text.left(left);
  if (name === 'card') return text.leftTopics(left);
  return name === 'documents' ? text.leftDocuments(left) : undefined;
};

/** A draft: what it is about, six steps with how far each has come, and the way out. */
export function DraftView({ application, banner }: Props): ReactNode {
  const text = useText('applications');
  const standing = standingOf(application, todayInKyiv());
  const addresses = addressesOf(application);
  const steps = standing.filter(({ name }) => name !== 'check');
  const isDone = ({ state }: TaskStanding): boolean => state === 'done' || state === 'notNeeded';
  const done = steps.filter(isDone).length;
  const next = standing.find((step) => !isDone(step))?.name;
  const onward = next && addresses[next];
  const tasks = standing.map((step, index) => ({
    title: `${index + 1}. ${text.tasks[step.name]}`,
    href: step.state === 'notNeeded' ? undefined : addresses[step.name],
    hint: hintFor(step, text.tasks),
    status:
      step.state === 'attention' ? (
        <StatusTag kind="attention">{text.tasks.attention}</StatusTag>
      ) : (
        text.tasks[step.state]
      ),
  }));
  return (
    <Page
      title={text.head.title(application.number)}
      back={{ href: pathTo('applications'), text: text.list.title }}
      banner={banner}
    >
      <Head application={application} />
      <h2>{text.tasks.title}</h2>
      <p>{text.tasks.progress(done, standing.length)}</p>
      <TaskList tasks={tasks} />
      {next && onward && (
        <Actions>
          <LinkButton href={onward}>{text.tasks.goOn(text.tasks[next])}</LinkButton>
        </Actions>
      )}
      <Hint>{text.tasks.keeps}</Hint>
      <Actions>
        <RemoveDraft application={application} />
      </Actions>
      <OfficeBlock application={application} />
    </Page>
  );
}
