import type { ManagedCommonQuestion } from '@cabinet/contracts/common-questions';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { managedQuestionsQuery } from '../queries.ts';

/** G11: common questions with their answers, as administrators keep them. */
export function CommonQuestionsPage(): ReactNode {
  const text = useText('consultationInbox').common;
  const say = useBilingual();
  const { data: questions } = useSuspenseQuery(managedQuestionsQuery);
  const { data: topics } = useSuspenseQuery(topicsQuery());
  const nameOf = (code: string): string => {
    const topic = topics.find((one) => one.code === code);
    return topic ? say(topic.name) : code;
  };
  const columns: readonly Column<ManagedCommonQuestion>[] = [
    {
      key: 'question',
      title: text.question,
      rowHeader: true,
      cell: ({ id, questionUk, questionEn }) => (
        <Link href={pathTo('commonQuestion', { questionId: id })}>{say({ uk: questionUk, en: questionEn })}</Link>
      ),
    },
    { key: 'topics', title: text.topics, cell: ({ topicCodes }) => topicCodes.map(nameOf).join(', ') },
    { key: 'position', title: text.position, numeric: true, cell: ({ position }) => position },
    {
      key: 'active',
      title: text.shown,
      cell: ({ active }) => (
        <StatusTag kind={active ? 'done' : 'neutral'}>{active ? text.visible : text.hidden}</StatusTag>
      ),
    },
  ];
  return (
    <Page title={text.title} banner={<NewsBanner of={['saved']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={pathTo('commonQuestion', { questionId: 'new' })}>{text.add}</LinkButton>
      </Actions>
      {questions.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={questions} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
