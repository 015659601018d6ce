import type { ServiceSummary } from '@cabinet/contracts/services';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { publishedServicesQuery } from '#shared/services/service-queries.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';

const useColumns = (): readonly Column<ServiceSummary>[] => {
  const text = useText('administration').services;
  const say = useBilingual();
  const { columns } = text;
  return [
    { key: 'name', title: columns.name, rowHeader: true, cell: ({ name }) => say(name) },
    { key: 'code', title: columns.code, cell: ({ code }) => <code>{code}</code> },
    { key: 'term', title: columns.term, cell: ({ termText }) => say(termText) },
    {
      key: 'act',
      title: columns.act,
      cell: ({ code, name }) => (
        <Link href={staffPathTo('serviceDefinition', { code })}>
          {text.edit} <VisuallyHidden>{`${say(name)}, ${code}`}</VisuallyHidden>
        </Link>
      ),
    },
  ];
};

/** F18: services that an administrator changes without a release. */
export function PublishedServicesPage(): ReactNode {
  const text = useText('administration').services;
  const columns = useColumns();
  const { data: services } = useSuspenseQuery(publishedServicesQuery);
  return (
    <Page title={text.title} banner={<NewsBanner of={['published']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newServiceDefinition')}>{text.add}</LinkButton>
      </Actions>
      {services.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={services} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
