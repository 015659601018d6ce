import type { AnswerTemplate } from '@cabinet/contracts/consultation-inbox';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { templatesQuery } from '../queries.ts';

/** Ready answers of the officer's centres. */
export function AnswerTemplatesPage(): ReactNode {
  const { templates: text, list } = useText('consultationInbox');
  const formats = useFormats();
  const { data: templates } = useSuspenseQuery(templatesQuery());
  const columns: readonly Column<AnswerTemplate>[] = [
    {
      key: 'title',
      title: text.name,
      rowHeader: true,
      cell: ({ id, title }) => <Link href={staffPathTo('answerTemplate', { templateId: id })}>{title}</Link>,
    },
    { key: 'updated', title: text.updated, cell: ({ updatedAt }) => formats.dateTime(updatedAt) },
  ];
  return (
    <Page
      title={text.title}
      breadcrumbs={[{ href: staffPathTo('inboxConsultations'), text: list.title }]}
      banner={<NewsBanner of={['saved', 'removed']} words={text} />}
    >
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('answerTemplate', { templateId: 'new' })}>{text.add}</LinkButton>
      </Actions>
      {templates.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={templates} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
