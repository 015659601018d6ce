import type { ManagedOffice } from '@cabinet/contracts/managed-offices';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { managedOfficesQuery } from '../queries.ts';

const useColumns = (): readonly Column<ManagedOffice>[] => {
  const text = useText('administration').offices;
  const { language } = useLanguage();
  const nameOf = ({ nameUk, nameEn }: ManagedOffice): string => (language === 'uk' ? nameUk : nameEn);
  const { columns } = text;
  return [
    { key: 'name', title: columns.name, rowHeader: true, cell: nameOf },
    { key: 'code', title: columns.code, cell: ({ code }) => <code>{code}</code> },
    {
      key: 'state',
      title: columns.state,
      cell: ({ active }) => (
        <StatusTag kind={active ? 'done' : 'neutral'}>{active ? text.open : text.closed}</StatusTag>
      ),
    },
    {
      key: 'act',
      title: columns.act,
      cell: (office) => (
        <Link href={staffPathTo('managedOffice', { officeId: office.id })}>
          {text.edit} <VisuallyHidden>{`${nameOf(office)}, ${office.code}`}</VisuallyHidden>
        </Link>
      ),
    },
  ];
};

/** Service centres that an administrator adds, changes and closes. */
export function OfficesPage(): ReactNode {
  const text = useText('administration').offices;
  const columns = useColumns();
  const { data: offices } = useSuspenseQuery(managedOfficesQuery);
  return (
    <Page title={text.title} banner={<NewsBanner of={['saved', 'added']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newOffice')}>{text.add}</LinkButton>
      </Actions>
      {offices.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={offices} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}
